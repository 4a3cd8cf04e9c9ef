#include "desktop/plan/plan_view.hpp"

namespace desktop {

PlanView read_plan(app::OpenPractice& practice, const domain::Id<domain::CareCase>& care_case, bool client_in_room)
{
    PlanView view;
    view.goals = app::list_goals(practice, care_case);
    std::ranges::stable_sort(view.goals, {}, [](const auto& goal) { return goal.goal->status; });
    if (client_in_room)
        return view;
    view.concerns = app::list_concerns(practice, {}, care_case);
    view.screens = app::list_screens(practice, care_case);
    view.permissions = app::list_permissions_of(practice, care_case);
    return view;
}

}
