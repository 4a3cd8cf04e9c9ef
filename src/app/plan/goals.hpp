#pragma once

#include "app/kit/looking.hpp"
#include "domain/goal.hpp"

namespace app {

/// Adds a goal. With a client it is that member's only, without one all members'. Refuses a client outside the case.
domain::Id<domain::Goal> add_goal(OpenPractice& practice, domain::Goal goal);

/// Keeps how far a goal is; without a client it is the goal's own client who said so, else all together.
domain::Id<domain::GoalRating> rate_goal(OpenPractice& practice, domain::GoalRating rating);

/// Replaces the fields that `changes` names; the case stays.
void update_goal(OpenPractice& practice, const domain::Id<domain::Goal>& id, const domain::Tree& changes);

/// A goal with its ratings, the earliest first. What one member alone said of it is that member's.
struct GoalView {
    domain::Record<domain::Goal> goal;
    std::vector<domain::Record<domain::GoalRating>> ratings;
};

/// Goals, oldest first; only those of `care_case`, and of `client` or of all members, when given.
std::vector<GoalView> list_goals(const Looking& looking, const domain::Id<domain::CareCase>& care_case = {},
                                 const domain::Id<domain::Client>& client = {});

}
