#pragma once

#include "app/kit/word_lists.hpp"
#include "app/people/cases.hpp"
#include "app/plan/goals.hpp"
#include "app/sessions/sessions.hpp"
#include "desktop/place.hpp"

namespace desktop {

/// What the note before left for this time.
struct LastTime {
    domain::Date held_on{};
    std::string plan;
    std::string what_moved;
};

/// A running task to talk about.
struct TaskToAsk {
    domain::Id<domain::Client> client;
    std::string title;
    int entries = 0; ///< since the last session
};

/// Everything the note page needs, read in one go.
struct NoteMaterial {
    app::CaseView care_case;
    bool is_private = false;
    bool is_first_private = false;                          ///< of this case
    std::optional<domain::Record<domain::Session>> session; ///< empty: a new one, held now
    domain::Session proposed;                               ///< what a new session starts from
    std::optional<app::NoteView> note;                      ///< empty: a new one
    std::optional<app::Draft> draft;
    std::optional<LastTime> last;
    std::vector<TaskToAsk> tasks;
    std::vector<app::GoalView> goals;       ///< open ones
    std::vector<domain::CycleSide> carried; ///< the cycle as earlier notes say it, one side per partner
    std::vector<domain::FormDefinition> templates;
    app::WordLists words;

    bool is_signed() const { return note && note->line.signature; }
    domain::Id<domain::ProgressNote> note_id() const;
    const domain::Session& session_shown() const { return session ? session->value : proposed; }
    /// What its text is kept under while it is typed.
    app::DraftName draft_name() const;
};

/// To be called in a job. A place's id is a session's, or "new:" and a case's; its part "private", "new" for one more
/// note, or a note's id.
NoteMaterial gather_note(app::OpenPractice& practice, const Place& place);

}
