#include "app/today/today.hpp"

#include "app/measures/measure_plans.hpp"
#include "app/measures/measures.hpp"
#include "app/plan/concerns.hpp"
#include "app/practice/backups.hpp"
#include "app/practice/keys.hpp"
#include "app/practice/practice.hpp"
#include "app/today/today_meetings.hpp"
#include "storage/lists.hpp"

#include <algorithm>

namespace app {

using domain::Concern;
using domain::Date;
using domain::Record;

namespace {

constexpr int days_ahead = 7;

bool is_apart(CasePeople& people, const Concern& concern)
{
    const auto status = people.client(concern.client).status;
    return status == domain::ClientStatus::closed || status == domain::ClientStatus::not_taken_on ||
           people.care_case(concern.care_case).closed_on;
}

ConcernToday concern_line(CasePeople& people, const ConcernView& view)
{
    const auto& concern = *view.concern;
    return {concern.care_case, view.concern.id, people.person(concern.client),
            concern.area,      concern.source,  concern.filled_on,
            view.next_look_on, view.ask_again,  is_apart(people, concern)};
}

std::vector<ConcernToday> concerns_of(OpenPractice& practice, CasePeople& people, const Date& day)
{
    std::vector<ConcernToday> lines;
    for (const auto& view : concerns_due(practice, day))
        lines.push_back(concern_line(people, view));
    std::ranges::stable_sort(lines, {}, &ConcernToday::is_apart);
    return lines;
}

std::vector<PromiseToday> promises_of(OpenPractice& practice, CasePeople& people, const Date& day,
                                      const std::vector<MeasurePlanView>& due_measures)
{
    const auto& records = practice.records();
    const auto until = domain::plus_days(day, days_ahead);
    std::vector<PromiseToday> lines;
    for (const auto& goal : storage::goals_due(records, until))
        lines.push_back({PromiseKind::goal_due, goal->care_case,
                         goal->client.empty() ? people.members(goal->care_case) : people.people({goal->client}),
                         *goal->due_on, goal->statement});
    for (const auto& closed : storage::follow_ups_due(records, until))
        lines.push_back({PromiseKind::follow_up, closed.id, people.members(closed.id), *closed->follow_up_on, {}});
    for (const auto& task : storage::tasks_ending(records, until))
        lines.push_back({PromiseKind::task_ends, task->care_case, people.people({task->client}), *task->ends_on,
                         task_title(practice, *task)});
    for (const auto& [plan, title, last_filled, due] : due_measures)
        lines.push_back(
            {PromiseKind::measure_due, plan->care_case, people.people({plan->client}), *due->due_on, title});
    for (const auto& screen : storage::screens_due(records, until))
        lines.push_back(
            {PromiseKind::screen_due, screen->care_case, people.people({screen->client}), *screen->ask_again_on, {}});
    for (const auto& injury : storage::injuries_due(records, until))
        lines.push_back(
            {PromiseKind::injury_due, injury->care_case, people.people({injury->injured}), *injury->look_again_on, {}});
    std::ranges::stable_sort(lines, {}, &PromiseToday::due_on);
    return lines;
}

WrongWayToday wrong_way_line(OpenPractice& practice, CasePeople& people, const WrongWayItem& item)
{
    const auto& instrument = practice.definitions().instrument(item.measure.instrument);
    return {item.measure.care_case,
            people.person(item.measure.client),
            instrument.id,
            instrument.title,
            item.scale,
            scale_or_refuse(instrument, item.scale).title,
            item.measure.target,
            item.why,
            item.filled_on};
}

BackupToday backup_of_today(OpenPractice& practice, const Date& day)
{
    constexpr std::chrono::days a_week{7};
    const auto last = last_good_backup(practice);
    if (!last)
        return {};
    const auto made_on = domain::date_of(*last);
    return {made_on, std::chrono::sys_days(day) - std::chrono::sys_days(made_on) > a_week};
}

std::optional<FirstSteps> first_steps_of(OpenPractice& practice)
{
    auto& records = practice.records();
    if (storage::has_sessions(records))
        return std::nullopt;
    const FirstSteps steps{storage::has_clients(records), !profile_of(practice)->measures.empty(),
                           ways_in(practice).recovery_sheet};
    const bool all = steps.has_client && steps.has_measures && steps.has_recovery_sheet;
    return all ? std::nullopt : std::optional(steps);
}

std::vector<WrongWayToday> wrong_way_lines(const Looking& looking, CasePeople& people)
{
    std::vector<WrongWayToday> lines;
    for (const auto& item : going_the_wrong_way(looking))
        lines.push_back(wrong_way_line(looking.practice(), people, item));
    return lines;
}

}

TodayView today_view(const Looking& looking, std::optional<Date> day)
{
    auto& practice = looking.practice();
    TodayView view;
    view.day = day.value_or(practice.clock().today());
    CasePeople people(looking);
    if (!looking.viewer().is_alone()) {
        view.meetings = meetings_in_room(looking, people, view.day);
        return view;
    }
    view.first_steps = first_steps_of(practice);
    view.backup = backup_of_today(practice, view.day);
    view.concerns = concerns_of(practice, people, view.day);
    const auto due = measures_due(looking, domain::plus_days(view.day, days_ahead));
    view.meetings = meetings_of(practice, people, view.day, due);
    view.promises = promises_of(practice, people, view.day, due);
    view.unplanned = unplanned_cases(practice, people, view.day);
    view.wrong_way = wrong_way_lines(looking, people);
    view.to_write = notes_to_write(practice, people, view.day);
    view.to_sign = notes_to_sign(practice, people);
    view.drafts = waiting_drafts(practice, people);
    return view;
}

}
