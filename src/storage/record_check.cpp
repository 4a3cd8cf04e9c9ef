#include "storage/record_check.hpp"

#include "storage/records.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace storage {

namespace {

/// The hashes the audit has of each record, one for each of its versions.
VersionHashes hashes_in(const Audit& audit)
{
    VersionHashes hashes;
    for (auto& entry : audit.list())
        // What concerns no record, such as a changed passphrase, has no object.
        if (!entry.object_id.empty() && (entry.event.ends_with("_added") || entry.event.ends_with("_changed")))
            hashes[entry.object_id].push_back(std::move(entry.content_hash));
    return hashes;
}

void check_table(const RecordTable& table, const VersionHashes& hashes, VersionHashes& expected,
                 RecordFindings& findings)
{
    const auto health = table.health();
    findings.checked += static_cast<std::int64_t>(health.sound.size() + health.damaged.size());
    findings.damaged += static_cast<std::int64_t>(health.damaged.size());
    for (const auto& id : health.damaged)
        expected.erase(id);
    for (const auto& [id, hash] : health.sound) {
        const auto known = expected.extract(id);
        findings.put_back += known.empty() || known.mapped().back() != hash;
    }
    findings.history_altered += table.count_altered_versions(hashes);
}

bool has_table(Database& database, const std::string& name)
{
    return !database.query("SELECT name FROM sqlite_master WHERE type = 'table' AND name = ?", {name}, {Kind::text})
                .empty();
}

/// A database of an older schema has fewer tables and columns. What is not there is not known, and changes no hash.
std::vector<Column> columns_there(Database& database, const std::string& table, const std::vector<Column>& all)
{
    std::set<std::string> names;
    if (!has_table(database, table))
        return {};
    for (const auto& row :
         database.query("PRAGMA table_info(" + table + ")", {},
                        {Kind::integer, Kind::text, Kind::text, Kind::integer, Kind::text, Kind::integer}))
        names.insert(std::get<std::string>(row.at(1)));
    std::vector<Column> there;
    std::ranges::copy_if(all, std::back_inserter(there),
                         [&](const Column& column) { return names.contains(std::string(column.name)); });
    return there;
}

template<domain::HasFields T>
void check_kind(Database& database, const RowHasher& hasher, const VersionHashes& hashes, VersionHashes& expected,
                RecordFindings& findings)
{
    const auto columns = columns_there(database, std::string(T::record_name), columns_of<T>());
    if (!columns.empty())
        check_table(RecordTable(database, hasher, T::record_name, columns), hashes, expected, findings);
}

}

RecordFindings check_records(Database& database, const Audit& audit, const RowHasher& hasher)
{
    RecordFindings findings;
    const auto hashes = hashes_in(audit);
    auto expected = hashes;
    [&]<class... T>(std::type_identity<std::tuple<T...>>) {
        (check_kind<T>(database, hasher, hashes, expected, findings), ...);
    }(std::type_identity<RecordTypes>{});
    findings.missing = static_cast<std::int64_t>(expected.size());
    return findings;
}

}
