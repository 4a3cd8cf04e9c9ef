#include "storage/record_check.hpp"

#include "storage/records.hpp"

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

}

RecordFindings check_records(Database& database, const Audit& audit, const RowHasher& hasher)
{
    RecordFindings findings;
    const auto hashes = hashes_in(audit);
    auto expected = hashes;
    [&]<class... T>(std::type_identity<std::tuple<T...>>) {
        (check_table(RecordTable(database, hasher, T::record_name, columns_of<T>()), hashes, expected, findings), ...);
    }(std::type_identity<RecordTypes>{});
    findings.missing = static_cast<std::int64_t>(expected.size());
    return findings;
}

}
