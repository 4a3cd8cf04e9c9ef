#pragma once

#include "app/kit/word_lists.hpp"
#include "app/plan/goals.hpp"
#include "app/sessions/open_note.hpp"
#include "domain/form_definition.hpp"

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
struct NoteMaterial : app::OpenedNote {
    bool is_first_private = false; ///< of this case
    std::optional<LastTime> last;
    std::vector<TaskToAsk> tasks;
    std::vector<app::GoalView> goals;       ///< open ones
    std::vector<domain::CycleSide> carried; ///< the cycle as earlier notes say it, one side per partner
    std::vector<domain::FormDefinition> templates;
    app::WordLists words;

    bool is_private() const { return kind == domain::NoteKind::psychotherapy; }
    bool is_signed() const { return note && note->line.signature; }
};

/// To be called in a job.
NoteMaterial gather_note(app::OpenPractice& practice, const app::NoteWanted& wanted);

}
