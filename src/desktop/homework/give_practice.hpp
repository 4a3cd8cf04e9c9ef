#pragma once

#include "desktop/desk.hpp"
#include "desktop/kit/field.hpp"
#include "domain/session.hpp"

namespace desktop {

/// What is to be given, as far as it is known; what is empty is asked for.
struct PracticeToGive {
    domain::Id<domain::CareCase> care_case;
    std::vector<Choice> members; ///< to pick from, by name
    domain::Id<domain::Client> client{};
    std::string strategy{};
    domain::Id<domain::Session> session{}; ///< in which it is given
};

/// Gives a practice in few steps: for whom, which one, how; then shows the code of its strip. `given` is called once
/// it is kept.
void give_practice(wxWindow* parent, Desk& desk, PracticeToGive what, std::function<void()> given);

}
