#include "storage/record_table.hpp"

#include "json/json.hpp"

#include <charconv>

namespace storage {

namespace {

std::string hashed_text(const Value& value)
{
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return "i" + std::to_string(*whole);
    if (const auto* text = std::get_if<std::string>(&value))
        return "t" + *text;
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, std::get<double>(value)).ptr;
    return "r" + std::string(buffer, end);
}

/// The row with every zero negative.
std::vector<Value> with_negative_zeros(std::vector<Value> values)
{
    for (auto& value : values)
        if (value == Value{0.0})
            value = -0.0;
    return values;
}

std::string quoted(std::string_view name)
{
    return "\"" + std::string(name) + "\"";
}

}

struct RecordTable::Row {
    RawRecord record;
    std::string created_at;
    std::string changed_at;
};

RecordTable::RecordTable(Database& database, const RowHasher& hasher, std::string_view name,
                         const std::vector<Column>& columns)
    : database_(database), hasher_(hasher), name_(name), columns_(columns)
{
}

std::string RecordTable::quoted_columns() const
{
    std::string list;
    for (const auto& column : columns_)
        list += ", " + quoted(column.name);
    return list;
}

std::string RecordTable::hash_of(const Row& row) const
{
    std::vector<std::string> texts{name_, row.record.id, std::to_string(row.record.row_version), row.created_at,
                                   row.changed_at};
    // What is not known is left out, so that a column added later changes no hash of a row written before.
    for (std::size_t i = 0; i < columns_.size(); ++i)
        if (!std::holds_alternative<std::monostate>(row.record.values[i])) {
            texts.emplace_back(columns_[i].name);
            texts.push_back(hashed_text(row.record.values[i]));
        }
    const std::vector<std::string_view> views(texts.begin(), texts.end());
    return hasher_(views);
}

/// Negative zeros were once hashed with the sign that SQLite does not keep; such a row says what was written.
bool RecordTable::fits(const Row& row) const
{
    if (hash_of(row) == row.record.row_hash)
        return true;
    auto signed_row = row;
    signed_row.record.values = with_negative_zeros(row.record.values);
    return hash_of(signed_row) == row.record.row_hash;
}

/// What cannot be read again must never be acknowledged: not a number becomes NULL, for one.
void RecordTable::require_kept(const std::string& id, const std::string& hash) const
{
    const auto kept = rows("id = ?", std::vector<Value>{id});
    if (kept.size() != 1 || kept[0].record.row_hash != hash || hash_of(kept[0]) != hash)
        throw StorageError(ErrorKind::misuse, "a record would not read back as it was written");
}

std::string RecordTable::insert(const std::string& id, const std::vector<Value>& values, const std::string& now)
{
    const auto hash = hash_of({{id, 1, values, {}}, now, now});
    std::vector<Value> parameters{id, std::int64_t{1}, now, now, hash};
    parameters.insert(parameters.end(), values.begin(), values.end());
    std::string marks;
    for (std::size_t i = 0; i < values.size(); ++i)
        marks += ", ?";
    database_.execute("INSERT INTO " + name_ + " (id, row_version, created_at, changed_at, row_hash" +
                          quoted_columns() + ") VALUES (?, ?, ?, ?, ?" + marks + ")",
                      parameters);
    require_kept(id, hash);
    return hash;
}

std::string RecordTable::update(const std::string& id, int row_version, const std::vector<Value>& values,
                                const std::string& now)
{
    const auto old = rows("id = ? AND row_version = ?", std::vector<Value>{id, std::int64_t{row_version}});
    if (old.empty())
        throw StaleRecord();
    domain::Tree::Map content;
    for (std::size_t i = 0; i < columns_.size(); ++i)
        content.emplace_back(std::string(columns_[i].name), column_tree(old[0].record.values[i], columns_[i].form));
    database_.execute(
        "INSERT INTO record_history (record_name, record_id, row_version, replaced_at, content, row_hash)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        {name_, id, std::int64_t{row_version}, now, json::write(std::move(content)), old[0].record.row_hash});

    const auto hash = hash_of({{id, row_version + 1, values, {}}, old[0].created_at, now});
    std::vector<Value> parameters{std::int64_t{row_version} + 1, now, hash};
    std::string assignments;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        assignments += ", " + quoted(columns_[i].name) + " = ?";
        parameters.push_back(values[i]);
    }
    parameters.insert(parameters.end(), {Value(id), Value(std::int64_t{row_version})});
    database_.execute("UPDATE " + name_ + " SET row_version = ?, changed_at = ?, row_hash = ?" + assignments +
                          " WHERE id = ? AND row_version = ?",
                      parameters);
    require_kept(id, hash);
    return hash;
}

std::vector<RecordTable::Row> RecordTable::rows(const std::string& condition, std::span<const Value> parameters) const
{
    std::vector<Kind> kinds{Kind::text, Kind::integer, Kind::text, Kind::text, Kind::text};
    for (const auto& column : columns_)
        kinds.push_back(column.kind());
    std::vector<Row> out;
    for (auto& row : database_.query("SELECT id, row_version, created_at, changed_at, row_hash" + quoted_columns() +
                                         " FROM " + name_ + " WHERE " + condition + " ORDER BY rowid",
                                     parameters, kinds)) {
        const auto text = [&](std::size_t column) { return std::get<std::string>(row[column]); };
        out.push_back({{text(0), static_cast<int>(std::get<std::int64_t>(row[1])), {}, text(4)}, text(2), text(3)});
        out.back().record.values.assign(std::make_move_iterator(row.begin() + 5), std::make_move_iterator(row.end()));
    }
    return out;
}

std::vector<RawRecord> RecordTable::select(const std::string& condition, std::span<const Value> parameters) const
{
    std::vector<RawRecord> records;
    for (auto& row : rows(condition, parameters)) {
        if (!fits(row))
            throw StorageError(ErrorKind::damaged, "a row is not what was written");
        records.push_back(std::move(row.record));
    }
    return records;
}

std::vector<std::string> RecordTable::ids_like(const std::string& part) const
{
    std::vector<std::string> ids;
    for (const auto& row : database_.query("SELECT id FROM " + name_ + " WHERE id LIKE ? OR id LIKE ? ORDER BY id",
                                           {part + "%", "%" + part}, {Kind::text}))
        ids.push_back(std::get<std::string>(row[0]));
    return ids;
}

RecordTable::Health RecordTable::health() const
{
    Health health;
    for (const auto& row : rows("1", {}))
        if (fits(row))
            health.sound.emplace_back(row.record.id, row.record.row_hash);
        else
            health.damaged.push_back(row.record.id);
    return health;
}

}
