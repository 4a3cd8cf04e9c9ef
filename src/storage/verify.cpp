#include "storage/verify.hpp"

#include "storage/audit.hpp"
#include "storage/database.hpp"
#include "storage/migrator.hpp"

namespace storage {

namespace {

void add(std::vector<Finding>& findings, FindingKind kind, std::int64_t count)
{
    if (count > 0)
        findings.push_back({kind, count});
}

/// Pages that fail their check make the whole read fail; what integrity_check itself reports is one row a fault.
std::int64_t unreadable(Database& database)
{
    try {
        const auto rows = database.query("PRAGMA integrity_check", {}, {Kind::text});
        const bool sound = rows.size() == 1 && rows.front().at(0) == Value{"ok"};
        return sound ? 0 : static_cast<std::int64_t>(rows.size());
    } catch (const StorageError& error) {
        if (error.kind() == ErrorKind::interrupted || error.kind() == ErrorKind::out_of_memory)
            throw;
        return 1;
    }
}

std::int64_t broken_references(Database& database)
{
    const auto rows =
        database.query("PRAGMA foreign_key_check", {}, {Kind::text, Kind::integer, Kind::text, Kind::integer});
    return static_cast<std::int64_t>(rows.size());
}

}

bool is_readable(Database& database)
{
    const bool readable = database.count_blank_pages() + unreadable(database) == 0;
    if (!readable)
        database.note_damage();
    return readable;
}

std::vector<Finding> verify_database(Database& database, const Audit& audit)
{
    std::vector<Finding> findings;
    add(findings, FindingKind::unreadable, database.count_blank_pages() + unreadable(database));
    // After a page that cannot be read the connection answers nothing reliable any more.
    if (!findings.empty()) {
        database.note_damage();
        return findings;
    }
    add(findings, FindingKind::reference_broken, broken_references(database));
    add(findings, FindingKind::schema_altered, has_expected_schema(database) ? 0 : 1);
    add(findings, FindingKind::audit_chain_broken, audit.verify_chain());
    return findings;
}

}
