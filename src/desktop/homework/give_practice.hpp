#pragma once

#include "desktop/desk.hpp"
#include "desktop/kit/field.hpp"
#include "domain/session.hpp"

#include <map>

namespace desktop {

/// What is to be given, as far as it is known; what is empty is asked for.
struct PracticeToGive {
    domain::Id<domain::CareCase> care_case;
    std::vector<Choice> members; ///< to pick from, by name
    domain::Id<domain::Client> client{};
    std::string strategy{};
    domain::Id<domain::Session> session{};   ///< in which it is given
    std::map<std::string, wxString> reach{}; ///< how each member may be reached, where that may be shown
};

/// Gives a practice in one dialog: for whom, which one, how, and beside it the very page that is taken home; it can be
/// printed or saved there. `given` is called once it is kept.
void give_practice(wxWindow* parent, Desk& desk, PracticeToGive what, std::function<void()> given);

}
