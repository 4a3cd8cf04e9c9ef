#pragma once

#include "app/people/permissions.hpp"
#include "app/plan/concerns.hpp"
#include "app/plan/goals.hpp"
#include "app/plan/injuries.hpp"
#include "app/plan/safety_plans.hpp"
#include "app/plan/screens.hpp"

namespace app {

/// What the Plan tab shows.
struct PlanView {
    std::vector<GoalView> goals;
    std::vector<ConcernView> concerns;
    std::vector<domain::Record<domain::SafetyScreen>> screens;
    std::map<std::string, std::vector<domain::Record<domain::SafetyPlan>>> safety_plans; ///< by client, earliest first
    std::vector<InjuryView> injuries;
    std::vector<domain::Record<domain::Permission>> permissions;
    bool is_whole = true; ///< else only goals are there, and not all of them
};

/// `is_opening` leaves a line in the audit for each screen, safety plan and injury file: it was looked at.
PlanView plan_view(const Looking& looking, const domain::Id<domain::CareCase>& care_case, bool is_opening);

}
