#pragma once

#include "domain/care_case.hpp"

/// Forms that are to be filled in again and again, and when the next one is due.
namespace domain {

enum class PlanUnit { sessions, weeks };
constexpr auto tokens(PlanUnit)
{
    return std::array{Token{PlanUnit::sessions, "sessions"}, Token{PlanUnit::weeks, "weeks"}};
}

/// One form for one person in a case, every so many sessions that this person came to, or every so many weeks.
struct MeasurePlan {
    static constexpr std::string_view record_name = "measure_plan";

    Id<Client> client;
    Id<CareCase> care_case;
    std::string instrument; ///< "phq-9"
    std::string target;     ///< whom it is about, for forms per relationship
    int every = 4;
    PlanUnit unit = PlanUnit::sessions;
    Date starts_on{};
    std::optional<Date> ends_on;    ///< the last day it can be due
    std::optional<Date> stopped_on; ///< set when the plan was given up

    static constexpr auto fields()
    {
        return std::tuple{field("client", &MeasurePlan::client, required),
                          field("case", &MeasurePlan::care_case, required),
                          field("instrument", &MeasurePlan::instrument, required),
                          field("target", &MeasurePlan::target, between(0, 20)),
                          field("every", &MeasurePlan::every, required_between(1, 104)),
                          field("unit", &MeasurePlan::unit, required),
                          field("starts_on", &MeasurePlan::starts_on, required),
                          field("ends_on", &MeasurePlan::ends_on),
                          field("stopped_on", &MeasurePlan::stopped_on)};
    }
    bool operator==(const MeasurePlan&) const = default;
};

/// What is wrong with a plan across its fields: an end before its start.
std::vector<Problem> check(const MeasurePlan& plan);

/// What a plan counts from, each list in the order of its days.
struct MeasureDays {
    std::vector<Date> filled;  ///< this form by this person in this case, about this relationship; only what stands
    std::vector<Date> came_to; ///< held sessions that this person came to
    std::vector<Date> planned; ///< sessions that lie ahead
};

/// When a plan's form is due next.
struct MeasureDue {
    /// Nothing while the session at which it is due is not planned yet.
    std::optional<Date> due_on;
    int sessions_left = 0; ///< where sessions count: how many come before that one

    bool is_due(const Date& day) const { return due_on && *due_on <= day; }
    bool operator==(const MeasureDue&) const = default;
};

/// Counted from the last filling: after so many weeks, or at the session of that number after it. Without one it
/// is due from the plan's start on, at a session where sessions count. It never comes before the start. Nothing when
/// the plan is stopped or its end comes first.
std::optional<MeasureDue> next_due(const MeasurePlan& plan, const MeasureDays& days);

}
