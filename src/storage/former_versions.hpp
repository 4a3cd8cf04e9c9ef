#pragma once

#include "storage/records.hpp"

/// What records said before they were changed.
namespace storage {

/// A version that was overwritten, held against its hash and the audit.
struct FormerVersion {
    std::string written_at;
    std::vector<Value> values;
};

/// All of a record of this kind, the earliest first. Throws StorageError (damaged) when one is gone or is not what was
/// written.
std::vector<FormerVersion> former_versions(Vault& vault, std::string_view name, const std::vector<Column>& columns,
                                           const std::string& id);

/// When the record got the version it has; nothing when there is none.
std::optional<domain::Timestamp> last_written_at(Vault& vault, std::string_view name, const std::string& id);

/// What a record said from `written_at` on, until the next version.
template<class T>
struct FormerRecord {
    domain::Timestamp written_at;
    T value;
};

/// All of a record, the earliest first; otherwise as former_versions.
template<domain::HasFields T>
std::vector<FormerRecord<T>> former_records(Vault& vault, const domain::Id<T>& id)
{
    std::vector<FormerRecord<T>> records;
    for (const auto& version : former_versions(vault, T::record_name, columns_of<T>(), id.value))
        records.push_back(
            {domain::parse_timestamp(version.written_at).value_or(domain::Timestamp{}), value_of<T>(version.values)});
    return records;
}

}
