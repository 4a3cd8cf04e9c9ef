#include "app/practice/audit.hpp"

#include "storage/records.hpp"
#include "storage/vault.hpp"

namespace app {

std::vector<AuditLine> list_audit(OpenPractice& practice)
{
    // Clocks of two machines are never the same to the second.
    constexpr std::chrono::minutes allowed{2};
    const auto latest = practice.clock().now() + allowed;
    std::vector<AuditLine> lines;
    for (auto& entry : practice.records().vault().audit().list()) {
        const bool back = !lines.empty() && entry.at.utc + allowed < lines.back().at.utc;
        lines.push_back(
            {entry.seq, std::move(entry.event), entry.at, std::move(entry.object_id), back, entry.at.utc > latest});
    }
    return lines;
}

}
