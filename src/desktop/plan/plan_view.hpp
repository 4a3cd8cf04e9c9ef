#pragma once

#include "app/people/permissions.hpp"
#include "app/plan/concerns.hpp"
#include "app/plan/goals.hpp"
#include "app/plan/screens.hpp"

namespace desktop {

/// What the Plan tab shows.
struct PlanView {
    std::vector<app::GoalView> goals;
    std::vector<app::ConcernView> concerns;
    std::vector<domain::Record<domain::SafetyScreen>> screens;
    std::vector<domain::Record<domain::Permission>> permissions;
};

/// Reads it; with a client in the room only the goals.
PlanView read_plan(app::OpenPractice& practice, const domain::Id<domain::CareCase>& care_case, bool client_in_room);

}
