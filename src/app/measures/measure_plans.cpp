#include "app/measures/measure_plans.hpp"

#include "app/kit/apply_changes.hpp"
#include "app/kit/refuse_problems.hpp"
#include "app/measures/measures.hpp"
#include "app/people/case_member.hpp"
#include "storage/lists.hpp"

#include <algorithm>

namespace app {

using domain::CareCase;
using domain::Client;
using domain::Date;
using domain::Id;
using domain::MeasurePlan;
using domain::Record;

namespace {

// A form about relationships is planned for one of them; without a word for the last, which is the default.
void settle_target(const domain::Instrument& instrument, MeasurePlan& plan)
{
    const auto& targets = instrument.targets;
    if (plan.target.empty() && !targets.empty())
        plan.target = targets.back();
    if (!plan.target.empty() && std::ranges::find(targets, plan.target) == targets.end())
        domain::refuse("target", "one_of", domain::shown(plan.target),
                       targets.empty() ? domain::Words("nothing_no_relationship") : domain::one_of(targets));
}

bool is_same(const MeasurePlan& left, const MeasurePlan& right)
{
    return left.client == right.client && left.care_case == right.care_case && left.instrument == right.instrument &&
           left.target == right.target;
}

bool comes(const domain::Session& session, const Id<Client>& client)
{
    const auto& people = session.attendees;
    return std::ranges::find(people, client) != people.end();
}

domain::MeasureDays days_of(OpenPractice& practice, const MeasurePlan& plan)
{
    domain::MeasureDays days;
    const Looking looking(practice, Viewer::counselor()); // whoever looks at the plan may know when it is due
    for (const auto& filling : standing_fillings(looking, {plan.care_case, plan.client, plan.instrument, plan.target}))
        days.filled.push_back(filling->filled_on);
    const auto since = days.filled.empty() ? plan.starts_on : days.filled.back();
    const auto today = practice.clock().today();
    for (const auto& session : storage::sessions_since(practice.records(), plan.care_case, since)) {
        const bool planned = session->status == domain::SessionStatus::planned;
        if (!planned && comes(*session, plan.client))
            days.came_to.push_back(session->held_on);
        if (planned && session->held_on >= today && (session->attendees.empty() || comes(*session, plan.client)))
            days.planned.push_back(session->held_on);
    }
    return days;
}

bool may_see_plan(const Looking& looking, const MeasurePlan& plan)
{
    const auto& care_case = looking.care_case(plan.care_case);
    return looking.sees_scores(care_case) && looking.may_see({domain::Visibility::member, {{plan.client}}}, care_case);
}

MeasurePlanView view_of(OpenPractice& practice, Record<MeasurePlan> plan)
{
    MeasurePlanView view;
    const auto* instrument = practice.definitions().find_instrument(plan->instrument);
    view.title = instrument ? instrument->title : plan->instrument;
    if (instrument) {
        const auto days = days_of(practice, *plan);
        if (!days.filled.empty())
            view.last_filled = days.filled.back();
        view.due = next_due(*plan, days);
    }
    view.plan = std::move(plan);
    return view;
}

// One that is stopped or over is none any more.
void refuse_second(OpenPractice& practice, const MeasurePlan& plan)
{
    for (auto& known : practice.records().where(&MeasurePlan::care_case, plan.care_case))
        if (is_same(*known, plan) && view_of(practice, known).due)
            domain::refuse("instrument", "planned", domain::shown(plan.instrument),
                           {"form_without_plan", known.id.value});
}

void refuse_other_plan(const MeasurePlan& before, const MeasurePlan& after)
{
    if (!is_same(before, after))
        domain::refuse("plan", "fixed", "another_person_case_or_form", "stop_and_plan_anew");
}

}

Id<MeasurePlan> plan_measure(OpenPractice& practice, MeasurePlan plan)
{
    settle_target(practice.definitions().instrument(plan.instrument), plan);
    refuse_problems(check(plan));
    auto change = practice.records().change();
    const auto care_case = case_with_member(practice, plan.care_case, plan.client);
    refuse_closed(care_case);
    refuse_after_leaving(care_case, plan.client, "starts_on", plan.starts_on);
    refuse_second(practice, plan);
    const auto id = practice.records().add(plan);
    change.commit();
    return id;
}

void change_measure_plan(OpenPractice& practice, const Id<MeasurePlan>& id, const domain::Tree& changes)
{
    auto& records = practice.records();
    auto change = records.change();
    auto plan = records.get(id);
    const auto before = plan.value;
    apply_changes(plan, changes);
    refuse_other_plan(before, *plan);
    refuse_problems(check(*plan));
    records.update(plan);
    change.commit();
}

void stop_measure_plan(OpenPractice& practice, const Id<MeasurePlan>& id)
{
    auto& records = practice.records();
    auto change = records.change();
    auto plan = records.get(id);
    if (!plan->stopped_on) {
        plan.value.stopped_on = practice.clock().today();
        records.update(plan);
    }
    change.commit();
}

std::vector<MeasurePlanView> list_measure_plans(const Looking& looking, const Id<CareCase>& care_case,
                                                const Id<Client>& client)
{
    auto& practice = looking.practice();
    std::vector<MeasurePlanView> views;
    for (auto& plan : practice.records().all<MeasurePlan>())
        if ((care_case.empty() || plan->care_case == care_case) && (client.empty() || plan->client == client) &&
            may_see_plan(looking, *plan))
            views.push_back(view_of(practice, std::move(plan)));
    return views;
}

std::vector<MeasurePlanView> measures_due(const Looking& looking, const Date& until)
{
    if (!looking.viewer().is_alone())
        return {};
    auto& practice = looking.practice();
    std::vector<MeasurePlanView> views;
    for (auto& plan : storage::running_plans(practice.records()))
        if (auto view = view_of(practice, std::move(plan)); view.due && view.due->is_due(until))
            views.push_back(std::move(view));
    std::ranges::stable_sort(views, {}, [](const MeasurePlanView& view) { return view.due->due_on; });
    return views;
}

}
