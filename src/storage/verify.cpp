#include "storage/verify.hpp"

#include "storage/audit.hpp"
#include "storage/database.hpp"
#include "storage/migrator.hpp"

#include <array>

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

/// Some rows have no id, and are known by their table alone.
bool has_id(Database& database, const std::string& table)
{
    for (const auto& row :
         database.query("PRAGMA table_info(" + table + ")", {},
                        {Kind::integer, Kind::text, Kind::text, Kind::integer, Kind::text, Kind::integer}))
        if (row.at(1) == Value{"id"})
            return true;
    return false;
}

}

std::vector<std::string> table_names(Database& database)
{
    std::vector<std::string> names;
    for (const auto& row :
         database.query("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name", {}, {Kind::text}))
        names.push_back(std::get<std::string>(row.at(0)));
    return names;
}

std::vector<BrokenReference> broken_references(Database& database, const std::string& table)
{
    std::vector<BrokenReference> broken;
    const auto rows = database.query("PRAGMA foreign_key_check(" + table + ")", {},
                                     {Kind::text, Kind::integer, Kind::text, Kind::integer});
    const bool named = !rows.empty() && has_id(database, table);
    for (const auto& row : rows) {
        broken.push_back({table, {}});
        if (!named)
            continue;
        const auto found = database.query("SELECT id FROM " + table + " WHERE rowid = ?",
                                          std::array<Value, 1>{row.at(1)}, std::array{Kind::text});
        if (found.size() == 1)
            broken.back().id = std::get<std::string>(found.front().front());
    }
    return broken;
}

bool is_readable(Database& database)
{
    const bool readable = database.count_blank_pages() + unreadable(database) == 0;
    if (!readable)
        database.note_damage();
    return readable;
}

std::vector<Finding> verify_pages(Database& database)
{
    std::vector<Finding> findings;
    add(findings, FindingKind::unreadable, database.count_blank_pages() + unreadable(database));
    if (!findings.empty())
        database.note_damage();
    return findings;
}

std::vector<Finding> verify_database(Database& database, const Audit& audit)
{
    auto findings = verify_pages(database);
    // After a page that cannot be read the connection answers nothing reliable any more.
    if (!findings.empty())
        return findings;
    std::int64_t broken = 0;
    for (const auto& table : table_names(database))
        broken += std::ssize(broken_references(database, table));
    add(findings, FindingKind::reference_broken, broken);
    add(findings, FindingKind::schema_altered, has_expected_schema(database) ? 0 : 1);
    add(findings, FindingKind::audit_chain_broken, audit.verify_chain());
    return findings;
}

}
