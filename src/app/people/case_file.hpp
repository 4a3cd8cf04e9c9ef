#pragma once

#include "app/measures/case_measures.hpp"
#include "app/people/cases.hpp"
#include "domain/goal.hpp"
#include "domain/progress_note.hpp"
#include "domain/session.hpp"

namespace app {

/// What the last progress note left for this time.
struct LastNote {
    domain::Id<domain::ProgressNote> note;
    domain::Id<domain::Session> session;
    domain::Date held_on{};
    std::string plan;
    std::string what_moved;
    bool is_signed = false;
};

/// A running task with how it goes.
struct CaseTask {
    domain::Id<domain::Assignment> task;
    ShownPerson person;
    std::string title;
    domain::Date starts_on{};
    std::optional<domain::Date> ends_on;
    int entries = 0;
    int done = 0;
    int days_tried = 0;
};

struct CaseGoalRating {
    std::optional<ShownPerson> person; ///< empty: rated together
    domain::Date rated_on{};
    double value = 0;
};

/// A goal with the latest rating of each who rated it.
struct CaseGoal {
    domain::Id<domain::Goal> id;
    domain::Goal goal;
    std::optional<ShownPerson> person;  ///< empty: the whole case's goal
    std::vector<CaseGoalRating> latest; ///< none with a client in the room
};

/// Everything the Overview of a case shows.
struct CaseFile {
    domain::Record<domain::CareCase> care_case;
    std::vector<ShownPerson> members;
    std::optional<domain::Record<domain::Session>> next_planned; ///< today or after
    std::optional<domain::Record<domain::Session>> last_held;
    std::vector<domain::Date> session_days; ///< of held sessions, the earliest first
    std::optional<LastNote> last_note;      ///< with a client in the room without its texts
    std::vector<CaseTask> running_tasks;    ///< the earliest start first
    std::vector<CaseGoal> goals;            ///< open ones first
    std::optional<CaseMeasures> measures;   ///< nothing where scores are put away
    bool is_whole = true;                   ///< all there is; else what is missing here says nothing
};

/// The case as it stands today.
CaseFile case_file(const Looking& looking, const domain::Id<domain::CareCase>& id);

}
