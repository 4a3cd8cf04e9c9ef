#pragma once

#include "app/concerns.hpp"
#include "app/goals.hpp"
#include "app/permissions.hpp"
#include "app/screens.hpp"

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
