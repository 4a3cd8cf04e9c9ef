#include "storage/records.hpp"

#include "storage/crypto.hpp"
#include "storage/draft_table.hpp"

namespace storage {

namespace {

constexpr std::size_t shortest_part = RecordTable::id_end_size;

bool could_be_part(std::string_view part)
{
    return part.size() >= shortest_part && part.find_first_not_of("0123456789abcdef-") == std::string_view::npos;
}

}

Records::Records(Vault& vault, const domain::Clock& clock)
    : vault_(vault), clock_(clock),
      hasher_([&vault](std::span<const std::string_view> fields) { return vault.content_hash(fields); })
{
}

std::string Records::fresh_id() const
{
    return new_id(clock_.now());
}

std::string Records::now() const
{
    return domain::to_text(clock_.stamp());
}

void Records::refuse_id(std::string_view kind, std::string_view given)
{
    domain::refuse(std::string(kind), "unknown", domain::shown(given), "known_record");
}

std::string Records::resolve_among(const RecordTable& table, std::string_view kind, std::string_view part)
{
    if (!could_be_part(part))
        domain::refuse(std::string(kind), "id", domain::shown(part), "id_or_part");
    const auto ids = table.ids_like(std::string(part));
    if (ids.empty())
        refuse_id(kind, part);
    if (ids.size() > 1)
        domain::refuse(std::string(kind), "unique", {"part_of_several", ids.size()}, "longer_id");
    return ids.front();
}

std::vector<Row> Records::rows_of(std::string_view record_name, const std::vector<std::string>& columns,
                                  const std::vector<ColumnForm>& forms, const std::string& condition,
                                  const std::vector<Value>& parameters) const
{
    std::string list = "id, row_version";
    std::vector<Kind> kinds{Kind::text, Kind::integer};
    for (std::size_t i = 0; i < columns.size(); ++i) {
        list += ", " + RecordTable::readable(record_name, columns[i]);
        kinds.push_back(Column{columns[i], forms[i]}.kind());
    }
    return vault_.database().query("SELECT " + list + " FROM " + std::string(record_name) + " WHERE " + condition +
                                       " ORDER BY rowid",
                                   parameters, kinds);
}

std::vector<RawRecord> Records::sound_rows(std::string_view record_name, const std::vector<Column>& columns,
                                           const std::string& condition, const std::vector<Value>& parameters) const
{
    return RecordTable(vault_.database(), hasher_, record_name, columns).select(condition, parameters);
}

RecordCheck Records::record_check(Reopen reopen, RecordCheck::SoundRow sound_row) const
{
    return {vault_.database(), vault_.audit(), hasher_, std::move(reopen), std::move(sound_row)};
}

std::int64_t Records::count_damaged_drafts() const
{
    return DraftTable(vault_).count_damaged();
}

RecordFindings Records::check_records() const
{
    auto findings = storage::check_records(vault_.database(), vault_.audit(), hasher_);
    findings.damaged += DraftTable(vault_).count_damaged();
    return findings;
}

}
