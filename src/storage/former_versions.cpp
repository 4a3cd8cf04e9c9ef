#include "storage/former_versions.hpp"

#include "json/json.hpp"
#include "storage/older_rows.hpp"

namespace storage {

namespace {

[[noreturn]] void refuse_altered()
{
    throw StorageError(ErrorKind::damaged_record, "a former version is not what was written");
}

std::vector<Value> values_in(const std::string& content, const std::vector<Column>& own_columns)
{
    try {
        const auto tree = json::parse(content);
        std::vector<Value> values;
        for (const auto& column : own_columns) {
            const auto* part = tree.find(column.name);
            values.push_back(part ? column_value(*part, column.form) : Value{});
        }
        return values;
    } catch (const domain::Refused&) {
        refuse_altered();
    }
}

/// The hashes the audit has of a record, one for each of its versions.
std::vector<std::string> version_hashes(const Audit& audit, const std::string& id)
{
    std::vector<std::string> hashes;
    for (auto& entry : audit.list_of(id))
        if (entry.event.ends_with("_added") || entry.event.ends_with("_changed"))
            hashes.push_back(std::move(entry.content_hash));
        else if (entry.event.ends_with(converted_event) && !hashes.empty())
            hashes.back() = std::move(entry.content_hash);
    return hashes;
}

}

std::optional<domain::Timestamp> last_written_at(Vault& vault, std::string_view name, const std::string& id)
{
    const auto rows = vault.database().query("SELECT expanded(changed_at) FROM " + std::string(name) + " WHERE id = ?",
                                             {id}, {Kind::text});
    return rows.empty() ? std::nullopt : domain::parse_timestamp(std::get<std::string>(rows[0][0]));
}

std::vector<FormerVersion> former_versions(Vault& vault, std::string_view name, const std::vector<Column>& own_columns,
                                           const std::string& id)
{
    const std::string kind(name);
    const auto current = vault.database().query(
        "SELECT row_version, expanded(created_at) FROM " + kind + " WHERE id = ?", {id}, {Kind::integer, Kind::text});
    if (current.empty())
        return {};
    const RowHasher hasher = [&](std::span<const std::string_view> fields) { return vault.content_hash(fields); };
    const RecordTable table(vault.database(), hasher, name, own_columns);
    const auto hashes = version_hashes(vault.audit(), id);
    std::vector<FormerVersion> versions;
    auto written_at = current.front().at(1);
    for (const auto& row :
         vault.database().query("SELECT row_version, expanded(replaced_at), expanded(content), expanded(row_hash) FROM"
                                " record_history WHERE record_name = ? AND record_id = ?"
                                " ORDER BY row_version",
                                {kind, id}, {Kind::integer, Kind::text, Kind::text, Kind::text})) {
        auto values = values_in(std::get<std::string>(row[2]), own_columns);
        Row whole{id, row[0], current.front().at(1), written_at, row[3]};
        whole.insert(whole.end(), values.begin(), values.end());
        const auto place = versions.size();
        if (row[0] != Value{std::ssize(versions) + 1} || place >= hashes.size() || row[3] != Value{hashes[place]} ||
            !table.is_sound(whole))
            refuse_altered();
        versions.push_back({std::get<std::string>(written_at), std::move(values)});
        written_at = row[1];
    }
    if (current.front().at(0) != Value{std::ssize(versions) + 1})
        refuse_altered();
    return versions;
}

}
