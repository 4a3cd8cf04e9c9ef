#include "app/homework/practice_effect.hpp"

#include "app/homework/homework.hpp"
#include "storage/records.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace app {

using domain::Date;
using domain::Id;

namespace {

constexpr auto self_esteem = "rses";
constexpr int fewest_changes = 4;
constexpr int fewest_tasks = 4;
constexpr int days_a_week = 7;

Date monday_of(const Date& date)
{
    const std::chrono::weekday day{std::chrono::sys_days(date)};
    return domain::plus_days(date, -static_cast<int>(day.iso_encoding() - 1));
}

std::set<Date> days_tried(const Looking& looking, const Id<domain::CareCase>& care_case,
                          const Id<domain::Client>& client)
{
    std::set<Date> days;
    for (const auto& view : list_assignments(looking, client, care_case))
        for (const auto& entry : list_entries(looking, view.assignment.id))
            if (entry->done)
                days.insert(entry->done_on);
    return days;
}

std::vector<PracticeWeek> weeks_between(const Date& first, const Date& last, const std::set<Date>& days)
{
    std::vector<PracticeWeek> weeks;
    for (auto monday = monday_of(first); monday <= last; monday = domain::plus_days(monday, days_a_week)) {
        const auto from = days.lower_bound(monday);
        const auto to = days.lower_bound(domain::plus_days(monday, days_a_week));
        weeks.push_back({monday, static_cast<int>(std::distance(from, to))});
    }
    return weeks;
}

/// Days tried a week, from one day to before another.
double days_per_week(const std::set<Date>& days, const Date& from, const Date& to)
{
    const auto count = std::distance(days.lower_bound(from), days.lower_bound(to));
    return static_cast<double>(count) * days_a_week / std::max(1, domain::days_between(from, to));
}

/// Pearson's r; nothing where one of the two never varies.
std::optional<double> correlation(const std::vector<std::pair<double, double>>& pairs)
{
    const auto n = static_cast<double>(pairs.size());
    double mean_x = 0;
    double mean_y = 0;
    for (const auto& [x, y] : pairs) {
        mean_x += x / n;
        mean_y += y / n;
    }
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (const auto& [x, y] : pairs) {
        xx += (x - mean_x) * (x - mean_x);
        yy += (y - mean_y) * (y - mean_y);
        xy += (x - mean_x) * (y - mean_y);
    }
    return xx > 0 && yy > 0 ? std::optional(xy / std::sqrt(xx * yy)) : std::nullopt;
}

PracticeAndScore together(const MeasureSeries& series, const std::set<Date>& days, int lag_weeks)
{
    PracticeAndScore result{series, {}, lag_weeks, 0, std::nullopt};
    auto first = series.points.front().on;
    auto last = series.points.back().on;
    if (!days.empty()) {
        first = std::min(first, *days.begin());
        last = std::max(last, *days.rbegin());
    }
    result.weeks = weeks_between(first, last, days);
    std::vector<std::pair<double, double>> pairs;
    for (std::size_t i = 1; i < series.points.size(); ++i) {
        const auto& before = series.points[i - 1];
        const auto& after = series.points[i];
        const int lag = -lag_weeks * days_a_week;
        pairs.emplace_back(days_per_week(days, domain::plus_days(before.on, lag), domain::plus_days(after.on, lag)),
                           after.value - before.value);
    }
    result.changes = static_cast<int>(pairs.size());
    if (result.changes >= fewest_changes)
        result.association = correlation(pairs);
    return result;
}

PageSize size_of(const domain::Strategy& strategy)
{
    using enum domain::WorksheetKind;
    switch (strategy.worksheet.kind) {
    case card:
    case slip:
    case checklist:
        return PageSize::small;
    case letter:
    case timeline:
        return PageSize::large;
    case days:
    case table:
    case boxes:
    case plan:
    case card_and_rows:
        break;
    }
    return PageSize::page;
}

}

std::vector<PracticeAndScore> practice_and_score(const Looking& looking, const Id<domain::CareCase>& care_case,
                                                 int lag_weeks)
{
    std::vector<PracticeAndScore> all;
    if (!looking.sees_counselors_own(care_case))
        return all;
    CasePeople people(looking);
    for (const auto& series : case_measures(looking, people, care_case).series)
        if (series.instrument == self_esteem && !series.points.empty())
            all.push_back(together(series, days_tried(looking, care_case, series.person.client), lag_weeks));
    return all;
}

std::vector<WhatGetsDone> done_by_kind_and_size(const Looking& looking, const Id<domain::CareCase>& care_case)
{
    std::vector<WhatGetsDone> all;
    if (!looking.sees_counselors_own(care_case))
        return all;
    CasePeople people(looking);
    for (const auto& person : people.members(care_case)) {
        std::map<domain::StrategyKind, DoneShare> kinds;
        std::map<PageSize, DoneShare> sizes;
        const auto tasks = list_assignments(looking, person.client, care_case);
        for (const auto& task : tasks) {
            const auto& strategy = looking.practice().definitions().strategy(task.assignment->strategy);
            for (auto* share : {&kinds[strategy.kind], &sizes[size_of(strategy)]}) {
                share->done += task.done;
                share->entries += task.entries;
            }
        }
        if (static_cast<int>(tasks.size()) >= fewest_tasks)
            all.push_back(
                {person, static_cast<int>(tasks.size()), {kinds.begin(), kinds.end()}, {sizes.begin(), sizes.end()}});
    }
    return all;
}

}
