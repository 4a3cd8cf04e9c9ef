#include "app/search/search_drafts.hpp"

#include "app/kit/typed.hpp"
#include "app/search/search_snippet.hpp"
#include "app/sessions/save_note.hpp"
#include "app/today/today_meetings.hpp"
#include "domain/tree_path.hpp"
#include "storage/records.hpp"

#include <algorithm>
#include <array>

namespace app {

namespace {

using domain::Tree;
using storage::SearchedKind;

/// What a draft becomes, by the name of the page or dialog it is typed in; nothing where that is not searched.
std::optional<SearchedKind> kind_of(const DraftName& name)
{
    constexpr std::array<std::pair<std::string_view, SearchedKind>, 11> draft_kinds{
        {{"amend_note_dialog", SearchedKind::amendment},
         {"intake", SearchedKind::intake},
         {"contact", SearchedKind::contact},
         {"contact_dialog", SearchedKind::contact},
         {"edit_contact_dialog", SearchedKind::contact},
         {"new_goal", SearchedKind::goal},
         {"change_goal", SearchedKind::goal},
         {"rate_goal", SearchedKind::goal_rating},
         {"log_entry", SearchedKind::entry},
         {"correct_entry", SearchedKind::entry},
         {"give_practice", SearchedKind::assignment}}};
    if (kind_of_draft(name))
        return SearchedKind::progress_note;
    const auto kind = kind_without_room(name);
    const auto* found = std::ranges::find(draft_kinds, kind, &std::pair<std::string_view, SearchedKind>::first);
    return found == draft_kinds.end() ? std::nullopt : std::optional(found->second);
}

/// The document that the typed paths make; of a note's editor, which shows its session too, the note.
Tree document_of(const Draft& draft)
{
    constexpr std::string_view of_note = "note.";
    Tree document = Tree::Map{};
    const auto typed = typed_in(draft.document);
    if (const auto* paths = typed.now.as<Tree::Map>())
        for (const auto& [path, value] : *paths)
            if (!value.is_null())
                domain::set_path(document, path.starts_with(of_note) ? path.substr(of_note.size()) : path, value);
    return document;
}

bool concerns(const SearchAsk& ask, const domain::Id<domain::CareCase>& care_case, CasePeople& people)
{
    if (!ask.care_case.empty() && care_case != ask.care_case)
        return false;
    return ask.client.empty() || (!care_case.empty() && is_member(people.care_case(care_case), ask.client));
}

}

std::vector<SearchHit> search_drafts(const Looking& looking, const SearchAsk& ask, const SearchWords& words)
{
    auto& practice = looking.practice();
    CasePeople people(looking);
    std::vector<SearchHit> hits;
    for (const auto& draft : list_drafts(practice)) {
        const bool is_private = kind_of_draft(draft.name) == domain::NoteKind::psychotherapy;
        const auto kind = kind_of(draft.name);
        if (!kind || (is_private && !ask.with_private_notes))
            continue;
        auto snippet = snippet_of(storage::searched_texts(*kind, document_of(draft)), words);
        if (!snippet)
            continue;
        auto line = draft_line(practice, people, draft);
        if (!concerns(ask, line.care_case, people))
            continue;
        SearchHit hit;
        hit.kind = "draft";
        hit.care_case = line.care_case;
        hit.day = domain::date_of(draft.typed_at);
        hit.is_private = is_private;
        hit.draft = std::move(line);
        hit.snippet = std::move(*snippet);
        hits.push_back(std::move(hit));
    }
    return hits;
}

}
