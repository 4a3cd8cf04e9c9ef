#pragma once

#include "app/homework/homework.hpp"
#include "desktop/kit/text.hpp"

namespace desktop {

/// A practice that was given, with everything the Homework tab says about it.
struct TaskLine {
    app::AssignmentView view;
    domain::Strategy strategy;
    std::vector<domain::Record<domain::Entry>> entries; ///< by day

    const domain::Assignment& task() const { return *view.assignment; }
    /// What it is called on the counselor's screen.
    wxString title() const;
    /// The day one would type back next: after the last entry, never after `today`.
    domain::Date next_day(const domain::Date& today) const;
};

/// What was given in a case: running ones first, then paused ones; the latest start first. How the counselor rated an
/// entry is the counselor's own.
std::vector<TaskLine> read_tasks(const app::Looking& looking, const domain::Id<domain::CareCase>& care_case);

/// "Written: 9 of 12": what gets done by one client, for the counselor.
wxString what_gets_done(const std::vector<TaskLine>& tasks, const domain::Id<domain::Client>& client);

}
