#include "app/homework/typed_strips.hpp"

#include "domain/strip_code.hpp"
#include "domain/worksheet_strip.hpp"
#include "storage/records.hpp"

#include <algorithm>

namespace app {

using domain::Assignment;
using domain::Id;

namespace {

constexpr int week_days = 7;
constexpr int most_strips = 4;

std::optional<domain::Strategy> half_beside(const OpenPractice& practice, const domain::Strategy& strategy)
{
    const auto& other = strategy.worksheet.shares_sheet_with;
    if (other.empty() || strategy.worksheet.kind == domain::WorksheetKind::plan)
        return std::nullopt;
    return practice.definitions().strategy(other);
}

bool is_by_day(const domain::Strategy& strategy)
{
    return std::ranges::any_of(strategy.worksheet.strip,
                               [](const auto& field) { return field.each == domain::StripEach::day; });
}

int weeks_of(const domain::Strategy& strategy, const Assignment& task)
{
    if (!domain::is_weekly(strategy))
        return 1;
    const int days = task.ends_on ? domain::days_between(task.starts_on, *task.ends_on) + 1 : week_days;
    return std::clamp((days + week_days - 1) / week_days, 1, most_strips);
}

std::vector<StripWeek> weeks_to_type(OpenPractice& practice, const StripFound& found)
{
    const auto today = practice.clock().today();
    if (!found.is_by_day)
        return {{today}};
    const int days = std::max(1, domain::strip_columns(found.strategy));
    std::vector<StripWeek> weeks;
    for (int week = 0; week < weeks_of(found.strategy, *found.task); ++week)
        weeks.push_back({domain::plus_days(found.task->starts_on, week * days)});
    for (const auto& entry : practice.records().where(&domain::Entry::assignment, found.task.id))
        for (auto& week : weeks)
            if (entry->done_on >= week.first_day && entry->done_on < domain::plus_days(week.first_day, days))
                ++week.entries;
    return weeks;
}

bool is_blank(const domain::Answers& answers)
{
    return std::ranges::all_of(answers, [](const auto& answer) { return answer.second.is_null(); });
}

bool is_blank(const domain::StripTyped& typed)
{
    return is_blank(typed.once) && is_blank(typed.first) && is_blank(typed.last) && !typed.client_rating &&
           std::ranges::all_of(typed.columns, [](const auto& column) { return is_blank(column); });
}

}

std::optional<StripFound> find_strip(const Looking& looking, std::string_view code)
{
    auto& practice = looking.practice();
    const auto parsed = domain::parse_strip_code(code);
    if (!parsed)
        return std::nullopt;
    auto tasks = practice.records().where(&Assignment::code, *parsed);
    if (tasks.empty() || !looking.may_see(*tasks.front()))
        return std::nullopt;
    StripFound found;
    found.task = std::move(tasks.front());
    CasePeople people(looking);
    found.person = people.person(found.task->client);
    found.title = task_title(practice, *found.task);
    found.strategy = practice.definitions().strategy(found.task->strategy);
    found.other_half = half_beside(practice, found.strategy);
    found.is_by_day = is_by_day(found.strategy);
    found.weeks = weeks_to_type(practice, found);
    return found;
}

StripLogged log_strips(OpenPractice& practice, const Id<Assignment>& assignment,
                       const std::vector<domain::StripTyped>& strips)
{
    auto change = practice.records().change();
    StripLogged all;
    for (const auto& typed : strips) {
        if (is_blank(typed))
            continue;
        auto one = log_strip(practice, assignment, typed);
        std::ranges::move(one.ids, std::back_inserter(all.ids));
        for (auto& key : one.look_at)
            if (std::ranges::find(all.look_at, key) == all.look_at.end())
                all.look_at.push_back(std::move(key));
    }
    if (all.ids.empty())
        domain::refuse("strips", "required", "blank_strip", "day_row_or_number");
    change.commit();
    return all;
}

}
