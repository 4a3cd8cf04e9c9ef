#include "app/practice/backup_memory.hpp"

#include "app/kit/documents.hpp"
#include "app/kit/failure.hpp"
#include "storage/local_state.hpp"
#include "storage/records.hpp"

namespace app {

namespace {

constexpr std::string_view memory_name = "backups";

}

BackupMemory memory_of(OpenPractice& practice)
{
    const auto text = practice.records().vault().local_state().kept_text(memory_name);
    try {
        return text ? domain::from_tree<BackupMemory>(parse_document(*text)) : BackupMemory{};
    } catch (const domain::Refused&) {
        return {};
    }
}

void remember(OpenPractice& practice, const BackupMemory& memory)
{
    const auto text = write_document(domain::to_tree(memory), 2) + "\n";
    if (!practice.records().vault().local_state().keep_text(memory_name, text))
        throw Failure(FailureKind::io_error);
}

void append_to_audit(OpenPractice& practice, std::string_view event)
{
    auto& records = practice.records();
    auto change = records.change();
    records.vault().audit().append(event);
    change.commit();
}

}
