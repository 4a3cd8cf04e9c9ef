#pragma once

#include "domain/frequency.hpp"
#include "domain/goal.hpp"
#include "domain/session.hpp"

namespace domain {

enum class AssignmentStatus { running, paused, stopped, completed };
constexpr auto tokens(AssignmentStatus)
{
    using enum AssignmentStatus;
    return std::array{Token{running, "running"}, Token{paused, "paused"}, Token{stopped, "stopped"},
                      Token{completed, "completed"}};
}

/// A strategy given to a client.
struct Assignment {
    static constexpr std::string_view record_name = "assignment";

    Id<Client> client;
    Id<CareCase> care_case;
    std::string strategy; ///< id of a strategy in the library: "h10"
    Date starts_on{};
    std::optional<Date> ends_on;
    std::optional<Frequency> frequency;
    std::optional<int> times; ///< per week, for times_per_week
    std::string rationale;
    std::string where_when;
    std::string wording; ///< personal wording that replaces the title on the sheet
    Id<Goal> goal;
    Id<Session> session; ///< given in this session
    AssignmentStatus status = AssignmentStatus::running;
    std::string status_note;
    std::string code; ///< short code on the return strip
    std::optional<Visibility> visibility;
    MemberList member;

    static constexpr auto fields()
    {
        return std::tuple{field("client", &Assignment::client, required),
                          field("case", &Assignment::care_case, required),
                          field("strategy", &Assignment::strategy, FieldRule{true, 0, 60}),
                          field("starts_on", &Assignment::starts_on, required),
                          field("ends_on", &Assignment::ends_on),
                          field("frequency", &Assignment::frequency),
                          field("times", &Assignment::times, between(1, 50)),
                          field("rationale", &Assignment::rationale),
                          field("where_when", &Assignment::where_when),
                          field("wording", &Assignment::wording, between(0, 500)),
                          field("goal", &Assignment::goal),
                          field("session", &Assignment::session),
                          field("status", &Assignment::status),
                          field("status_note", &Assignment::status_note),
                          field("code", &Assignment::code, between(0, 12)),
                          field("visibility", &Assignment::visibility),
                          field("member", &Assignment::member)};
    }
    bool operator==(const Assignment&) const = default;
};

/// One time a task was done, or a day it was not.
struct Entry {
    static constexpr std::string_view record_name = "entry";

    Id<Assignment> assignment;
    Date done_on{};
    bool done = true;
    std::map<std::string, Tree> fields_by_key; ///< what the strategy asks each time, by question key
    std::optional<int> client_rating;
    std::optional<int> counselor_rating;
    std::string obstacle;
    std::string quote; ///< the client's own words, only where the client wants them kept
    bool may_be_quoted = false;

    static constexpr auto fields()
    {
        return std::tuple{field("assignment", &Entry::assignment, required),
                          field("done_on", &Entry::done_on, required),
                          field("done", &Entry::done),
                          field("fields", &Entry::fields_by_key),
                          field("client_rating", &Entry::client_rating, between(0, 4)),
                          field("counselor_rating", &Entry::counselor_rating, between(0, 4)),
                          field("obstacle", &Entry::obstacle),
                          field("quote", &Entry::quote, between(0, 1000)),
                          field("may_be_quoted", &Entry::may_be_quoted)};
    }
    bool operator==(const Entry&) const = default;
};

/// Rules across fields: times goes with times_per_week, dates are in order.
std::vector<Problem> check(const Assignment& assignment);

}
