#include "app/plan/goals.hpp"

#include "app/kit/apply_changes.hpp"
#include "app/kit/audience.hpp"
#include "app/people/case_member.hpp"
#include "app/sessions/keep_note.hpp"
#include "storage/records.hpp"

#include <algorithm>

namespace app {

using domain::CareCase;
using domain::Client;
using domain::Goal;
using domain::GoalRating;
using domain::Id;

namespace {

void refuse_early_due(const Goal& goal)
{
    if (goal.set_on && goal.due_on && *goal.due_on < *goal.set_on)
        domain::refuse("due_on", "order", {"value", domain::to_text(*goal.due_on)},
                       {"date_from", domain::to_text(*goal.set_on)});
}

CareCase case_of_goal(OpenPractice& practice, const Goal& goal)
{
    return goal.client.empty() ? case_named_in(practice, goal.care_case).value
                               : case_with_member(practice, goal.care_case, goal.client);
}

bool may_see_rating(const Looking& looking, const Goal& goal, const GoalRating& rating)
{
    return rating.client.empty() ||
           looking.may_see({domain::Visibility::member, {{rating.client}}}, looking.care_case(goal.care_case));
}

void settle_goal_audience(Goal& goal, const CareCase& care_case)
{
    if (goal.client.empty() && !goal.visibility)
        goal.visibility = domain::Visibility::shared;
    else
        settle_audience(goal, care_case, goal.client.empty() ? std::vector<Id<Client>>{} : std::vector{goal.client});
}

}

Id<Goal> add_goal(OpenPractice& practice, Goal goal)
{
    auto change = practice.records().change();
    const auto care_case = case_of_goal(practice, goal);
    refuse_closed(care_case);
    if (!goal.set_on)
        goal.set_on = practice.clock().today();
    refuse_early_due(goal);
    settle_goal_audience(goal, care_case);
    const auto id = practice.records().add(goal);
    change.commit();
    return id;
}

Id<GoalRating> rate_goal(OpenPractice& practice, GoalRating rating)
{
    refuse_future(practice, "rated_on", rating.rated_on);
    auto& records = practice.records();
    auto change = records.change();
    const auto goal = records.find(rating.goal);
    if (!goal)
        domain::refuse("goal", "unknown", domain::shown(rating.goal.value), "id_of_goal");
    if (rating.client.empty())
        rating.client = (*goal)->client;
    else
        case_with_member(practice, (*goal)->care_case, rating.client);
    const auto id = records.add(rating);
    change.commit();
    return id;
}

void update_goal(OpenPractice& practice, const Id<Goal>& id, const domain::Tree& changes)
{
    auto& records = practice.records();
    auto change = records.change();
    auto goal = records.get(id);
    const auto before = goal.value;
    apply_changes(goal, changes);
    if (goal->care_case != before.care_case)
        domain::refuse("case", "fixed", domain::shown(goal->care_case.value), "case_of_goal");
    refuse_early_due(*goal);
    refuse_widening(audience_of(before), audience_of(*goal), case_of_goal(practice, *goal));
    records.update(goal);
    change.commit();
}

std::vector<GoalView> list_goals(const Looking& looking, const Id<CareCase>& care_case, const Id<Client>& client)
{
    auto& records = looking.practice().records();
    std::vector<GoalView> views;
    for (auto& goal : care_case.empty() ? records.all<Goal>() : records.where(&Goal::care_case, care_case)) {
        if (!looking.may_see(*goal) || (!client.empty() && !goal->client.empty() && goal->client != client))
            continue;
        if (!client.empty() && care_case.empty() && !is_member(*records.get(goal->care_case), client))
            continue;
        auto ratings = records.where(&GoalRating::goal, goal.id);
        std::erase_if(ratings, [&](const auto& rating) { return !may_see_rating(looking, *goal, *rating); });
        std::ranges::stable_sort(ratings, {}, [](const auto& rating) { return rating->rated_on; });
        views.push_back({std::move(goal), std::move(ratings)});
    }
    return views;
}

}
