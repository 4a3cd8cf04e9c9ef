#pragma once

#include "app/homework/homework.hpp"

namespace app {

/// A practice that was given, with everything the Homework tab says about it.
struct TaskLine {
    AssignmentView view;
    domain::Strategy strategy;
    std::vector<domain::Record<domain::Entry>> entries; ///< by day

    const domain::Assignment& task() const { return *view.assignment; }
    /// The day one would type back next: after the last entry, never after `today`.
    domain::Date next_day(const domain::Date& today) const;
};

/// What was given in a case: running ones first, then paused ones; the latest start first. How the counselor rated an
/// entry is the counselor's own.
std::vector<TaskLine> task_lines(const Looking& looking, const domain::Id<domain::CareCase>& care_case);

/// How many times something of one kind (written, spoken, …) was done, of how many that were typed back.
struct DoneOfKind {
    domain::StrategyKind kind{};
    int done = 0;
    int entries = 0;

    bool operator==(const DoneOfKind&) const = default;
};

/// What gets done by one client, in the order of the kinds; only kinds that something was typed back of.
std::vector<DoneOfKind> what_gets_done(const std::vector<TaskLine>& tasks, const domain::Id<domain::Client>& client);

}
