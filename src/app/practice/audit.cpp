#include "app/practice/audit.hpp"

#include "storage/records.hpp"
#include "storage/vault.hpp"

namespace app {

std::vector<AuditLine> list_audit(OpenPractice& practice)
{
    std::vector<AuditLine> lines;
    for (auto& entry : practice.records().vault().audit().list())
        lines.push_back({entry.seq, std::move(entry.event), entry.at, std::move(entry.object_id)});
    return lines;
}

}
