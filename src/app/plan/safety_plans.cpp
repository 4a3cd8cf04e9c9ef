#include "app/plan/safety_plans.hpp"

#include "app/kit/refuse_problems.hpp"
#include "app/people/case_member.hpp"
#include "storage/records.hpp"

#include <algorithm>

namespace app {

using domain::Client;
using domain::Id;
using domain::Record;
using domain::SafetyPlan;

namespace {

std::vector<Record<SafetyPlan>> versions_of(OpenPractice& practice, const Id<Client>& client)
{
    auto plans = practice.records().where(&SafetyPlan::client, client);
    std::ranges::stable_sort(plans, {}, [](const auto& plan) { return plan->written_on; });
    return plans;
}

}

Id<SafetyPlan> record_safety_plan(OpenPractice& practice, const SafetyPlan& plan)
{
    refuse_problems(check(plan));
    refuse_future(practice, "written_on", plan.written_on);
    auto& records = practice.records();
    auto change = records.change();
    if (!records.find(plan.client))
        domain::refuse("client", "unknown", domain::shown(plan.client.value), "id_of_client");
    const auto id = records.add(plan);
    change.commit();
    return id;
}

std::vector<Record<SafetyPlan>> list_safety_plans(const Looking& looking, const Id<Client>& client,
                                                  const Id<domain::CareCase>& care_case)
{
    const bool is_seen =
        care_case.empty() ? looking.viewer() == Viewer::counselor() : looking.sees_counselors_own(care_case);
    return is_seen ? versions_of(looking.practice(), client) : std::vector<Record<SafetyPlan>>();
}

std::vector<Record<SafetyPlan>> view_safety_plans(const Looking& looking, const Id<Client>& client,
                                                  const Id<domain::CareCase>& care_case)
{
    auto& records = looking.practice().records();
    auto change = records.change();
    auto plans = list_safety_plans(looking, client, care_case);
    records.vault().audit().append("safety_plans_viewed", client.value);
    change.commit();
    return plans;
}

std::optional<Record<SafetyPlan>> current_safety_plan(OpenPractice& practice, const Id<Client>& client)
{
    auto plans = versions_of(practice, client);
    return plans.empty() ? std::nullopt : std::optional(std::move(plans.back()));
}

}
