#include "app/kit/drafts.hpp"

#include "app/kit/documents.hpp"
#include "storage/draft_table.hpp"
#include "storage/records.hpp"

#include <algorithm>

namespace app {

namespace {

storage::DraftTable drafts_of(OpenPractice& practice)
{
    return storage::DraftTable(practice.records().vault());
}

Draft draft_in(const storage::DraftRow& row)
{
    return {{row.kind, row.key},
            parse_document(row.document),
            domain::parse_timestamp(row.typed_at).value_or(domain::Timestamp{})};
}

}

void keep_draft(OpenPractice& practice, const DraftName& name, const domain::Tree& document)
{
    auto change = practice.records().change();
    drafts_of(practice).keep({name.kind, name.key, to_text(practice.clock().stamp()), write_document(document)});
    change.commit();
}

std::optional<Draft> draft_of(OpenPractice& practice, const DraftName& name)
{
    const auto row = drafts_of(practice).find(name.kind, name.key);
    return row ? std::optional(draft_in(*row)) : std::nullopt;
}

std::string kind_without_room(const DraftName& name)
{
    constexpr std::string_view in_room = "_in_room"; // as Viewer::draft_suffix begins
    return name.kind.substr(0, name.kind.find(in_room));
}

std::optional<Draft> draft_wherever_typed(OpenPractice& practice, const DraftName& name)
{
    if (auto draft = draft_of(practice, name))
        return draft;
    for (auto& draft : list_drafts(practice))
        if (draft.name.key == name.key && kind_without_room(draft.name) == name.kind)
            return std::move(draft);
    return std::nullopt;
}

std::vector<Draft> list_drafts(OpenPractice& practice)
{
    std::vector<Draft> drafts;
    for (const auto& row : drafts_of(practice).list())
        drafts.push_back(draft_in(row));
    std::ranges::stable_sort(drafts, std::ranges::greater{}, &Draft::typed_at);
    return drafts;
}

void drop_draft(OpenPractice& practice, const DraftName& name)
{
    auto change = practice.records().change();
    drop_saved_draft(practice, name);
    change.commit();
}

void drop_saved_draft(OpenPractice& practice, const DraftName& name)
{
    if (!name.kind.empty())
        drafts_of(practice).drop(name.kind, name.key);
}

}
