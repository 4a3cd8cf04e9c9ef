#pragma once

#include "app/people/cases.hpp"
#include "desktop/page.hpp"

namespace desktop {

/// Changes the case itself: its name, what was agreed about secrets, a legal hold. Then calls `done`.
void edit_case(wxWindow* parent, Desk& desk, const app::CaseView& view, std::function<void()> done);

/// Closes the case with its reason. Then calls `done`.
void close_case(wxWindow* parent, Desk& desk, const app::CaseView& view, std::function<void()> done);

/// What can be done with a case on each of its tabs. `show_concerns` goes to them; `done` follows each change.
std::vector<Action> case_actions(wxWindow* parent, Desk& desk, const app::CaseView& view,
                                 const std::function<void()>& show_concerns, const std::function<void()>& done);

}
