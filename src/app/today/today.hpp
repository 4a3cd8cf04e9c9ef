#pragma once

#include "app/kit/drafts.hpp"
#include "app/people/case_people.hpp"
#include "app/sessions/open_note.hpp"
#include "domain/change.hpp"
#include "domain/concern.hpp"
#include "domain/progress_note.hpp"
#include "domain/session.hpp"

/// What the Today page shows. Every line knows its case, so that it can be opened from there.
namespace app {

/// The concern about one person in one area: without a response, to be asked again alone, or its day to look again has
/// come.
struct ConcernToday {
    domain::Id<domain::CareCase> care_case;
    domain::Id<domain::Concern> concern;
    ShownPerson person;
    domain::ConcernArea area = domain::ConcernArea::self;
    domain::ConcernSource source = domain::ConcernSource::note;
    domain::Date filled_on{};
    std::optional<domain::Date> look_again_on; ///< empty: nobody has responded yet
    bool ask_again = false;                    ///< questions were declined: ask again, alone
    bool is_apart = false;                     ///< of somebody who is closed or was not taken on
};

/// A running task, to be talked about in the session.
struct TaskToReview {
    domain::Id<domain::Assignment> task;
    ShownPerson person;
    std::string title;
    int new_entries = 0; ///< done on the day of the last session before this one, or later
};

/// What was agreed with somebody about reaching them.
struct ReachToday {
    ShownPerson person;
    domain::SafeContact agreed;
};

/// A session of the day.
struct MeetingToday {
    domain::Id<domain::CareCase> care_case;
    domain::Id<domain::Session> session;
    std::vector<ShownPerson> people;
    std::optional<domain::TimeOfDay> start;
    std::optional<int> minutes;
    domain::SessionStatus status = domain::SessionStatus::planned;
    domain::MeetingPlace place = domain::MeetingPlace::office;
    std::vector<TaskToReview> to_review;
    std::string last_plan; ///< "next time", from the note before
    // Where the work is, and what goes with the people; nothing of it with a client in the room.
    std::optional<domain::Modality> modality{};
    std::optional<int> stage{};            ///< of the note before
    std::optional<int> number{};           ///< the how-many-eth session it is, or will be when it is held
    std::vector<std::string> to_fill_in{}; ///< titles of the forms that are due
    std::vector<ReachToday> reach{};
};

enum class PromiseKind { goal_due, follow_up, task_ends, measure_due, screen_due, injury_due };

/// Something promised or due within a week, or overdue.
struct PromiseToday {
    PromiseKind kind = PromiseKind::goal_due;
    domain::Id<domain::CareCase> care_case;
    std::vector<ShownPerson> people;
    domain::Date due_on{};
    std::string text; ///< the goal's statement, the task's or the form's title; empty for the others
};

/// An open case without a planned session.
struct UnplannedToday {
    domain::Id<domain::CareCase> care_case;
    std::vector<ShownPerson> people;
    std::string title;
    domain::Modality modality = domain::Modality::efit;
    std::optional<domain::Date> last_held;
};

/// Someone whose scores are getting worse.
struct WrongWayToday {
    domain::Id<domain::CareCase> care_case;
    ShownPerson person;
    std::string instrument; ///< id
    std::string title;
    std::string scale; ///< id
    std::string scale_title;
    std::string target;
    domain::WrongWay why = domain::WrongWay::no;
    domain::Date filled_on{};
};

/// A note that is missing (`note` is empty) or not signed yet.
struct NoteToday {
    domain::Id<domain::CareCase> care_case;
    domain::Id<domain::Session> session;
    domain::Id<domain::ProgressNote> note;
    std::vector<ShownPerson> people;
    domain::Date held_on{};
    /// Planned: the day has passed and nobody has said whether the session was held.
    domain::SessionStatus status = domain::SessionStatus::held;
    bool is_captured = false; ///< nothing but the strip was used so far
};

/// Text that was typed and not saved.
struct DraftToday {
    domain::Id<domain::CareCase> care_case; ///< empty when what it belongs to cannot be told
    DraftName name;
    std::optional<NoteWanted> note; ///< where a note's text is typed on
    domain::Tree place;             ///< where anything else was typed, as the window kept it
    std::vector<ShownPerson> people;
    domain::Timestamp typed_at{};
    bool is_captured = false; ///< of a note's text: nothing but the strip was used so far
};

/// What Today says about backups.
struct BackupToday {
    std::optional<domain::Date> last_good; ///< empty: none was ever made here
    bool is_late = true;                   ///< none, or the last good one is more than a week old
};

/// What a practice begins with. A step that is done stays until all are, or until there is a session.
struct FirstSteps {
    bool has_client = false;
    bool has_measures = false;       ///< the ones it uses are chosen
    bool has_recovery_sheet = false; ///< one that opens it
};

struct TodayView {
    domain::Date day{};
    std::optional<FirstSteps> first_steps; ///< only on the first morning
    BackupToday backup;
    std::vector<ConcernToday> concerns;    ///< worst first; those apart at the end
    std::vector<MeetingToday> meetings;    ///< by time, those without one last
    std::vector<PromiseToday> promises;    ///< the most overdue first
    std::vector<UnplannedToday> unplanned; ///< the longest without a session first
    std::vector<WrongWayToday> wrong_way;
    std::vector<NoteToday> to_write; ///< of the last 60 days, the oldest first
    std::vector<NoteToday> to_sign;  ///< progress notes, the oldest session first
    std::vector<DraftToday> drafts;  ///< the one typed last first
};

/// Everything about `day`; without one, about today. With a client in the room only who comes when.
TodayView today_view(const Looking& looking, std::optional<domain::Date> day = std::nullopt);

}
