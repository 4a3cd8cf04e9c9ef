#include "domain/measure_plan.hpp"

#include <algorithm>

namespace domain {

namespace {

// Sessions that count: after the last filling, else from the plan's start.
std::vector<Date> counted_sessions(const MeasurePlan& plan, const MeasureDays& days, bool held_only)
{
    const auto from = days.filled.empty() ? plan.starts_on : plus_days(days.filled.back(), 1);
    auto sessions = days.came_to;
    if (!held_only)
        sessions.insert(sessions.end(), days.planned.begin(), days.planned.end());
    std::erase_if(sessions, [&](const Date& day) { return day < from; });
    std::ranges::sort(sessions);
    return sessions;
}

MeasureDue due_by_sessions(const MeasurePlan& plan, const MeasureDays& days)
{
    const int before = days.filled.empty() ? 0 : plan.every - 1;
    const auto held = static_cast<int>(counted_sessions(plan, days, true).size());
    MeasureDue due{{}, std::max(0, before - held)};
    const auto sessions = counted_sessions(plan, days, false);
    for (auto i = static_cast<std::size_t>(before); i < sessions.size() && !due.due_on; ++i)
        if (sessions[i] >= plan.starts_on)
            due.due_on = sessions[i];
    return due;
}

MeasureDue due_by_weeks(const MeasurePlan& plan, const MeasureDays& days)
{
    if (days.filled.empty())
        return {plan.starts_on, 0};
    return {std::max(plan.starts_on, plus_days(days.filled.back(), 7 * plan.every)), 0};
}

}

std::vector<Problem> check(const MeasurePlan& plan)
{
    std::vector<Problem> problems;
    if (plan.ends_on && *plan.ends_on < plan.starts_on)
        problems.push_back(
            {"ends_on", "order", {"value", to_text(*plan.ends_on)}, {"date_from", to_text(plan.starts_on)}});
    return problems;
}

std::optional<MeasureDue> next_due(const MeasurePlan& plan, const MeasureDays& days)
{
    if (plan.stopped_on)
        return std::nullopt;
    const auto due = plan.unit == PlanUnit::weeks ? due_by_weeks(plan, days) : due_by_sessions(plan, days);
    if (plan.ends_on && due.due_on && *due.due_on > *plan.ends_on)
        return std::nullopt;
    return due;
}

}
