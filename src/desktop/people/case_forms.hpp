#pragma once

#include "app/people/client_list.hpp"
#include "desktop/desk.hpp"

namespace desktop {

/// Opens a case for one person, a couple or a family; who is not a client yet becomes one. `about` are in it from the
/// start. Goes to the case.
void open_new_case(wxWindow* parent, Desk& desk, std::vector<app::ClientRow> everyone,
                   const std::vector<domain::Id<domain::Client>>& about = {});

/// Adds people to a case and says when somebody left it. Then calls `done`.
void change_members(wxWindow* parent, Desk& desk, const domain::Record<domain::CareCase>& care_case,
                    const std::function<void()>& done);

/// Goes to the person's open case; asks which when there are several, and offers to open one when there is none.
void go_to_case_of(wxWindow* parent, Desk& desk, const app::ClientRow& row,
                   const std::vector<app::ClientRow>& everyone);

}
