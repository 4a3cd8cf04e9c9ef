#include "storage/record_table.hpp"

#include "domain/problem.hpp"
#include "json/json.hpp"

#include <algorithm>
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
        throw StorageError(ErrorKind::internal, "a record would not read back as it was written");
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

std::string RecordTable::all_columns() const
{
    return "id, row_version, created_at, changed_at, row_hash" + quoted_columns();
}

std::vector<Kind> RecordTable::all_kinds() const
{
    std::vector<Kind> kinds{Kind::text, Kind::integer, Kind::text, Kind::text, Kind::text};
    for (const auto& column : columns_)
        kinds.push_back(column.kind());
    return kinds;
}

RecordTable::Row RecordTable::row_in(const storage::Row& row)
{
    const auto text = [&](std::size_t column) { return std::get<std::string>(row[column]); };
    return {{text(0), static_cast<int>(std::get<std::int64_t>(row[1])), {row.begin() + 5, row.end()}, text(4)},
            text(2),
            text(3)};
}

bool RecordTable::is_sound(const storage::Row& row) const
{
    return std::ranges::count(std::span(row).first(5), Value{}) == 0 && fits(row_in(row));
}

std::vector<RecordTable::Row> RecordTable::rows(const std::string& condition, std::span<const Value> parameters) const
{
    std::vector<Row> out;
    for (auto& row :
         database_.query("SELECT " + all_columns() + " FROM " + name_ + " WHERE " + condition + " ORDER BY rowid",
                         parameters, all_kinds()))
        out.push_back(row_in(row));
    return out;
}

std::vector<RawRecord> RecordTable::select(const std::string& condition, std::span<const Value> parameters) const
{
    std::vector<RawRecord> records;
    for (auto& row : rows(condition, parameters)) {
        if (!fits(row))
            throw StorageError(ErrorKind::damaged_record, "a row is not what was written");
        records.push_back(std::move(row.record));
    }
    return records;
}

std::vector<std::string> RecordTable::ids_like(const std::string& part) const
{
    std::vector<std::string> ids;
    // 'g' follows every character of an id, so the first half is a range of the primary key; the second begins from the
    // index on the last characters.
    for (const auto& row :
         database_.query("SELECT id FROM " + name_ + " WHERE id >= ? AND id < ? UNION SELECT id FROM " + name_ +
                             " WHERE substr(id, -4) = ? AND id LIKE ? ORDER BY id",
                         {part, part + "g", part.substr(part.size() - id_end_size), "%" + part}, {Kind::text}))
        ids.push_back(std::get<std::string>(row[0]));
    return ids;
}

/// A version that was overwritten, as the history has it.
struct RecordTable::Version {
    int number = 0;
    std::string replaced_at;
    std::string content;
    std::string row_hash;
};

std::unordered_map<std::string, std::vector<RecordTable::Version>> RecordTable::former_versions() const
{
    std::unordered_map<std::string, std::vector<Version>> versions;
    for (const auto& row : database_.query("SELECT record_id, row_version, replaced_at, content, row_hash FROM"
                                           " record_history WHERE record_name = ? ORDER BY record_id, row_version",
                                           {name_}, {Kind::text, Kind::integer, Kind::text, Kind::text, Kind::text})) {
        const auto text = [&](std::size_t column) { return std::get<std::string>(row[column]); };
        versions[text(0)].push_back({static_cast<int>(std::get<std::int64_t>(row[1])), text(2), text(3), text(4)});
    }
    return versions;
}

/// `written_at` is when this version was written: when the one before it was replaced.
bool RecordTable::fits(const Version& version, const Row& current, const std::string& written_at,
                       const VersionHashes& hashes) const
{
    const auto known = hashes.find(current.record.id);
    if (known == hashes.end() || known->second.size() < static_cast<std::size_t>(version.number) ||
        known->second[static_cast<std::size_t>(version.number) - 1] != version.row_hash)
        return false;
    try {
        const auto content = json::parse(version.content);
        std::vector<Value> values;
        for (const auto& column : columns_) {
            const auto* part = content.find(column.name);
            values.push_back(part == nullptr ? Value{} : column_value(*part, column.form));
        }
        return fits(
            {{current.record.id, version.number, std::move(values), version.row_hash}, current.created_at, written_at});
    } catch (const domain::Refused&) {
        return false;
    }
}

std::int64_t RecordTable::count_altered_versions(const VersionHashes& hashes) const
{
    auto versions = former_versions();
    std::int64_t altered = 0;
    for (const auto& row : rows("1", {})) {
        auto written_at = row.created_at;
        const auto former = versions.extract(row.record.id);
        const auto known = former.empty() ? std::vector<Version>{} : former.mapped();
        for (int number = 1; number < row.record.row_version; ++number) {
            const auto version = std::ranges::find(known, number, &Version::number);
            if (version == known.end() || !fits(*version, row, written_at, hashes))
                ++altered;
            if (version != known.end())
                written_at = version->replaced_at;
        }
        altered += std::ranges::count_if(known, [&](const auto& v) { return v.number >= row.record.row_version; });
    }
    for (const auto& [id, nobodys] : versions)
        altered += static_cast<std::int64_t>(nobodys.size());
    return altered;
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
