#include "app/plan/plan_view.hpp"

namespace app {

PlanView plan_view(const Looking& looking, const domain::Id<domain::CareCase>& care_case, bool is_opening)
{
    PlanView view;
    view.is_whole = looking.sees_counselors_own(care_case);
    view.goals = list_goals(looking, care_case);
    std::ranges::stable_sort(view.goals, {}, [](const auto& goal) { return goal.goal->status; });
    if (!view.is_whole)
        return view;
    view.concerns = list_concerns(looking, {}, care_case);
    view.screens = is_opening ? view_screens(looking, care_case) : list_screens(looking, care_case);
    view.injuries = is_opening ? view_injuries(looking, care_case) : list_injuries(looking, care_case);
    const auto list_plans = is_opening ? view_safety_plans : list_safety_plans;
    for (const auto& member : looking.care_case(care_case).members)
        if (auto plans = list_plans(looking, member.client, care_case); !plans.empty())
            view.safety_plans[member.client.value] = std::move(plans);
    view.permissions = list_permissions_of(looking, care_case);
    return view;
}

}
