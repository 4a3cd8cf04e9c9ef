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
    view.permissions = app::list_permissions_of(looking, care_case);
    return view;
}

}
