#include "storage/draft_table.hpp"

#include <algorithm>
#include <array>

namespace storage {

namespace {

constexpr std::initializer_list<Kind> draft_kinds{Kind::text, Kind::text, Kind::text, Kind::text, Kind::text};
constexpr std::string_view all_drafts = "SELECT kind, key, typed_at, document, row_hash FROM draft ORDER BY kind, key";

DraftRow draft_in(const Row& row)
{
    const auto text = [&](std::size_t column) { return std::get<std::string>(row[column]); };
    return {text(0), text(1), text(2), text(3)};
}

std::string hash_in(const Row& row)
{
    return std::get<std::string>(row[4]);
}

}

std::string DraftTable::hash_of(const DraftRow& draft) const
{
    const std::array<std::string_view, 5> fields{"draft", draft.kind, draft.key, draft.typed_at, draft.document};
    return vault_.content_hash(fields);
}

DraftRow DraftTable::sound(const Row& row) const
{
    auto draft = draft_in(row);
    if (hash_of(draft) != hash_in(row))
        throw StorageError(ErrorKind::damaged_record, "a draft is not what was written");
    return draft;
}

void DraftTable::keep(const DraftRow& draft)
{
    vault_.database().execute(
        "INSERT OR REPLACE INTO draft (kind, key, typed_at, document, row_hash) VALUES (?, ?, ?, ?, ?)",
        {draft.kind, draft.key, draft.typed_at, draft.document, hash_of(draft)});
    if (find(draft.kind, draft.key) != draft)
        throw StorageError(ErrorKind::internal, "a draft would not read back as it was written");
}

std::optional<DraftRow> DraftTable::find(const std::string& kind, const std::string& key) const
{
    const auto rows =
        vault_.database().query("SELECT kind, key, typed_at, document, row_hash FROM draft WHERE kind = ? AND key = ?",
                                {kind, key}, draft_kinds);
    return rows.empty() ? std::nullopt : std::optional(sound(rows.front()));
}

std::vector<DraftRow> DraftTable::list() const
{
    std::vector<DraftRow> drafts;
    for (const auto& row : vault_.database().query(all_drafts, {}, draft_kinds))
        drafts.push_back(sound(row));
    return drafts;
}

void DraftTable::drop(const std::string& kind, const std::string& key)
{
    vault_.database().execute("DELETE FROM draft WHERE kind = ? AND key = ?", {kind, key});
}

std::int64_t DraftTable::count_damaged() const
{
    return std::ranges::count_if(vault_.database().query(all_drafts, {}, draft_kinds),
                                 [&](const Row& row) { return hash_of(draft_in(row)) != hash_in(row); });
}

}
