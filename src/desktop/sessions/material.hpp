#pragma once

#include "app/kit/word_lists.hpp"
#include "app/plan/injuries.hpp"
#include "app/sessions/look_back.hpp"
#include "app/sessions/open_note.hpp"
#include "app/sessions/snippets.hpp"
#include "domain/form_definition.hpp"

namespace desktop {

/// Everything the note page needs, read in one go.
struct NoteMaterial : app::OpenedNote {
    bool is_first_private = false; ///< of this case
    app::LookBack back;
    std::vector<domain::InnerFigure> figures; ///< met in earlier notes, the last met first
    std::vector<app::InjuryView> injuries;    ///< files of the case that this viewer may know of
    std::vector<domain::FormDefinition> templates;
    app::WordLists words;
    std::vector<domain::Snippet> snippets;
    std::vector<app::LastScore> scores;       ///< where a snippet asks for one
    std::vector<std::string> practice_titles; ///< of the exercises there are

    bool is_private() const { return kind == domain::NoteKind::psychotherapy; }
    bool is_signed() const { return note && note->line.signature; }
};

/// To be called in a job.
NoteMaterial gather_note(const app::Looking& looking, const app::NoteWanted& wanted);

}
