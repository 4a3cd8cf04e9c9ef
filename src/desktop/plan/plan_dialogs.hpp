#pragma once

#include "desktop/desk.hpp"
#include "desktop/kit/field.hpp"
#include "domain/concern.hpp"
#include "domain/goal.hpp"
#include "domain/injury_file.hpp"
#include "domain/safety_plan.hpp"

/// The tasks of the Plan tab. Each returns true when something was kept.
namespace desktop {

/// The case a dialog works in, and its members to pick from.
struct DialogCase {
    domain::Id<domain::CareCase> id;
    std::vector<Choice> members;
};

bool ask_goal(wxWindow* parent, Desk& desk, const DialogCase& care_case);
bool change_goal(wxWindow* parent, Desk& desk, const domain::Record<domain::Goal>& goal);
bool rate_goal(wxWindow* parent, Desk& desk, const DialogCase& care_case, const domain::Record<domain::Goal>& goal);
bool respond_to(wxWindow* parent, Desk& desk, const domain::Record<domain::Concern>& concern);
bool end_concern(wxWindow* parent, Desk& desk, const domain::Record<domain::Concern>& concern);
bool ask_concern(wxWindow* parent, Desk& desk, const DialogCase& care_case);
/// A new version, starting from `last`.
bool ask_safety_plan(wxWindow* parent, Desk& desk, const domain::SafetyPlan& last);
/// Opens the file of an attachment injury.
bool ask_injury(wxWindow* parent, Desk& desk, const DialogCase& care_case);
bool change_injury(wxWindow* parent, Desk& desk, const DialogCase& care_case,
                   const domain::Record<domain::InjuryFile>& injury);
bool ask_screen(wxWindow* parent, Desk& desk, const DialogCase& care_case, const std::string& client);

}
