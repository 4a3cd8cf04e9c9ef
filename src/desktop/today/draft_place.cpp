#include "desktop/today/draft_place.hpp"

#include "desktop/sessions/note_place.hpp"

#include <algorithm>

namespace desktop {

namespace {

/// The action of its page that opens the dialog of this name; empty when somebody has to be chosen there first.
std::string action_of(const std::string& dialog)
{
    const std::vector<std::pair<std::string, std::string>> actions{{"plan_session_dialog", "plan_session"},
                                                                   {"contact_dialog", "new_contact"},
                                                                   {"amend_note_dialog", "amend_note"}};
    for (const auto* same :
         {"new_client", "enquiry", "edit_case", "close_case", "change_members", "new_goal", "give_practice"})
        if (dialog == same)
            return dialog;
    const auto found = std::ranges::find(actions, dialog, &decltype(actions)::value_type::first);
    return found == actions.end() ? std::string() : found->second;
}

}

std::optional<Place> draft_place(const app::DraftToday& draft)
{
    if (draft.note)
        return note_place(*draft.note);
    if (auto place = place_in(draft.place)) {
        place->action = action_of(app::kind_without_room(draft.name));
        return place;
    }
    if (draft.name.kind == "intake")
        return Place{"intake", draft.name.key};
    if (draft.name.kind == "settings")
        return Place{"settings"};
    if (draft.care_case.empty())
        return std::nullopt;
    return Place{"case", draft.care_case.value,
                 draft.name.kind == "progress_report" || draft.name.kind.starts_with("report_") ? "reports" : ""};
}

}
