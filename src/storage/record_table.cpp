#include "storage/record_table.hpp"

#include "domain/problem.hpp"
#include "json/json.hpp"
#include "storage/compact_text.hpp"

#include <algorithm>
#include <array>
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

/// Columns that hold long texts, hashes and times, and that no condition looks into: they are kept in fewer bytes.
constexpr std::array<std::pair<std::string_view, std::string_view>, 16> compact_columns{
    {{"progress_note", "sections"},
     {"progress_note", "cycle"},
     {"note_signature", "signed_at"},
     {"note_signature", "content_hash"},
     {"note_signature", "signature"},
     {"note_signature", "public_key"},
     {"amendment", "text"},
     {"amendment", "content_hash"},
     {"amendment", "signature"},
     {"amendment", "public_key"},
     {"contact", "text"},
     {"intake", "answers"},
     {"intake", "wording"},
     {"assignment", "wording"},
     {"administration", "result"},
     {"own_definition", "text"}}};

bool is_compact_column(std::string_view table, std::string_view column)
{
    return std::ranges::find(compact_columns, std::pair(table, column)) != compact_columns.end();
}

std::string text_in(const Value& value)
{
    const auto* text = std::get_if<std::string>(&value);
    return text != nullptr ? expanded(*text) : std::string{};
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

std::string RecordTable::insert_statement() const
{
    std::string marks = "?, ?, compact(?), compact(?), compact(?)";
    for (const auto& column : columns_)
        marks += is_compact_column(name_, column.name) ? ", compact(?)" : ", ?";
    return "INSERT INTO " + name_ + " (" + all_columns() + ") VALUES (" + marks + ")";
}

std::string RecordTable::insert(const std::string& id, const std::vector<Value>& values, const std::string& now)
{
    const auto hash = hash_of({{id, 1, values, {}}, now, now});
    std::vector<Value> parameters{id, std::int64_t{1}, now, now, hash};
    parameters.insert(parameters.end(), values.begin(), values.end());
    database_.execute(insert_statement(), parameters);
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
        " VALUES (?, ?, ?, compact(?), compact(?), compact(?))",
        {name_, id, std::int64_t{row_version}, now, json::write(std::move(content)), old[0].record.row_hash});

    const auto hash = hash_of({{id, row_version + 1, values, {}}, old[0].created_at, now});
    std::vector<Value> parameters{std::int64_t{row_version} + 1, now, hash};
    std::string assignments;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const auto name = quoted(columns_[i].name);
        assignments +=
            ", " + name + (is_compact_column(name_, columns_[i].name) ? " = recompact(" + name + ", ?)" : " = ?");
        parameters.push_back(values[i]);
    }
    parameters.insert(parameters.end(), {Value(id), Value(std::int64_t{row_version})});
    database_.execute("UPDATE " + name_ + " SET row_version = ?, changed_at = compact(?), row_hash = compact(?)" +
                          assignments + " WHERE id = ? AND row_version = ?",
                      parameters);
    require_kept(id, hash);
    return hash;
}

std::string RecordTable::readable(std::string_view table, std::string_view column)
{
    const auto name = quoted(column);
    return is_compact_column(table, column) ? "expanded(" + name + ")" : name;
}

std::string RecordTable::convert(const storage::Row& row, const std::vector<Value>& values)
{
    auto converted = row_in(row);
    converted.record.values = values;
    const auto hash = hash_of(converted);
    std::string assignments = "row_hash = compact(?)";
    std::vector<Value> parameters{hash};
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const bool is_compact = is_compact_column(name_, columns_[i].name);
        assignments += ", " + quoted(columns_[i].name) + (is_compact ? " = compact(?)" : " = ?");
        parameters.push_back(values[i]);
    }
    parameters.emplace_back(converted.record.id);
    database_.execute("UPDATE " + name_ + " SET " + assignments + " WHERE id = ?", parameters);
    require_kept(converted.record.id, hash);
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

RecordTable::Row RecordTable::row_in(const storage::Row& row) const
{
    Row out{{std::get<std::string>(row[0]), static_cast<int>(std::get<std::int64_t>(row[1])), {}, text_in(row[4])},
            text_in(row[2]),
            text_in(row[3])};
    out.record.values.assign(row.begin() + 5, row.end());
    for (std::size_t i = 0; i < columns_.size(); ++i)
        if (is_compact_column(name_, columns_[i].name))
            if (auto* text = std::get_if<std::string>(&out.record.values[i]))
                *text = expanded(*text);
    return out;
}

std::vector<Value> RecordTable::as_written(const storage::Row& row) const
{
    const auto read = row_in(row);
    std::vector<Value> values{read.record.id, std::int64_t{read.record.row_version}, read.created_at, read.changed_at,
                              read.record.row_hash};
    values.insert(values.end(), read.record.values.begin(), read.record.values.end());
    return values;
}

bool RecordTable::is_sound(const storage::Row& row) const
{
    return sound_record(row).has_value();
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

std::vector<RecordTable::Version> RecordTable::former_versions(const std::string& id) const
{
    std::vector<Version> versions;
    for (const auto& row : database_.query("SELECT row_version, replaced_at, content, row_hash FROM record_history"
                                           " WHERE record_name = ? AND record_id = ? ORDER BY row_version",
                                           {name_, id}, {Kind::integer, Kind::text, Kind::text, Kind::text}))
        versions.push_back(
            {static_cast<int>(std::get<std::int64_t>(row[0])), text_in(row[1]), text_in(row[2]), text_in(row[3])});
    return versions;
}

/// `written_at` is when this version was written: when the one before it was replaced.
bool RecordTable::fits(const Version& version, const Row& current, const std::string& written_at,
                       const std::vector<std::string>& hashes) const
{
    const auto place = static_cast<std::size_t>(version.number) - 1;
    if (hashes.size() <= place || hashes[place] != version.row_hash)
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

std::int64_t RecordTable::count_altered_versions(const storage::Row& row, const std::vector<std::string>& hashes) const
{
    const auto current = row_in(row);
    const auto known = former_versions(current.record.id);
    auto written_at = current.created_at;
    std::int64_t altered = 0;
    for (int number = 1; number < current.record.row_version; ++number) {
        const auto version = std::ranges::find(known, number, &Version::number);
        if (version == known.end() || !fits(*version, current, written_at, hashes))
            ++altered;
        if (version != known.end())
            written_at = version->replaced_at;
    }
    return altered;
}

std::vector<std::string> RecordTable::stray_versions() const
{
    std::vector<std::string> ids;
    for (const auto& row : database_.query("SELECT record_id FROM record_history AS former WHERE record_name = ? AND"
                                           " NOT EXISTS (SELECT 1 FROM " +
                                               name_ +
                                               " AS kept WHERE kept.id = former.record_id"
                                               " AND kept.row_version > former.row_version)",
                                           {name_}, {Kind::text}))
        ids.push_back(std::get<std::string>(row[0]));
    return ids;
}

std::optional<RawRecord> RecordTable::sound_record(const storage::Row& row) const
{
    if (std::ranges::count(std::span(row).first(5), Value{}) > 0)
        return std::nullopt;
    auto read = row_in(row);
    return fits(read) ? std::optional(std::move(read.record)) : std::nullopt;
}

}
