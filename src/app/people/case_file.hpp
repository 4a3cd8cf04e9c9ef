#pragma once

#include "app/measures/case_measures.hpp"
#include "app/people/cases.hpp"
#include "domain/goal.hpp"
#include "domain/progress_note.hpp"
#include "domain/session.hpp"

namespace app {

struct CaseFileMember {
    ShownPerson person;
    std::string pronouns;
    std::optional<domain::SafeContact> safe_contact;
    domain::MemberRole role = domain::MemberRole::client;
    std::optional<domain::Date> from;
    std::optional<domain::Date> to;
};

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
    std::optional<ShownPerson> person; ///< empty: the whole case's goal
    std::vector<CaseGoalRating> latest;
};

/// Everything the header of a case and its Overview show.
struct CaseFile {
    domain::Record<domain::CareCase> care_case;
    domain::JointWork joint_work = domain::JointWork::fits;
    std::vector<CaseFileMember> members;
    std::optional<domain::Record<domain::Session>> next_planned; ///< today or after
    std::optional<domain::Record<domain::Session>> last_held;
    std::vector<domain::Date> session_days; ///< of held sessions, the earliest first
    std::optional<LastNote> last_note;
    std::vector<CaseTask> running_tasks; ///< the earliest start first
    std::vector<CaseGoal> goals;         ///< open ones first
    CaseMeasures measures;
    int open_concerns = 0;
};

/// The case as it stands today, and a line in the audit that the chart was viewed.
CaseFile case_file(OpenPractice& practice, const domain::Id<domain::CareCase>& id);

}
