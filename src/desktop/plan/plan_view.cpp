#include "desktop/plan/plan_view.hpp"

namespace desktop {

PlanView read_plan(const app::Looking& looking, const domain::Id<domain::CareCase>& care_case, bool is_opening)
{
    PlanView view;
    view.is_whole = looking.sees_counselors_own(care_case);
    view.goals = app::list_goals(looking, care_case);
    std::ranges::stable_sort(view.goals, {}, [](const auto& goal) { return goal.goal->status; });
    if (!view.is_whole)
        return view;
    view.concerns = app::list_concerns(looking, {}, care_case);
    view.screens = is_opening ? app::view_screens(looking, care_case) : app::list_screens(looking, care_case);
    view.injuries = is_opening ? app::view_injuries(looking, care_case) : app::list_injuries(looking, care_case);
    const auto list_plans = is_opening ? app::view_safety_plans : app::list_safety_plans;
    for (const auto& member : looking.care_case(care_case).members)
        if (auto plans = list_plans(looking, member.client, care_case); !plans.empty())
            view.safety_plans[member.client.value] = std::move(plans);
    view.permissions = app::list_permissions_of(looking, care_case);
    return view;
}

}
