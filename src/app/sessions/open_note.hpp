#pragma once

#include "app/people/cases.hpp"
#include "app/sessions/save_note.hpp"

namespace app {

/// Which note to open; of a case the one of its session now, of a session the one that is still open.
struct NoteWanted {
    domain::Id<domain::CareCase> care_case{}; ///< for a session that begins now
    domain::Id<domain::Session> session{};    ///< or one that is there
    domain::Id<domain::ProgressNote> note{};  ///< or this very note
    domain::NoteKind kind = domain::NoteKind::progress;
    bool another = false; ///< one more note of the session
};

/// A note to write or to read, with its session, or what a new one begins with.
struct OpenedNote {
    CaseView care_case;
    domain::NoteKind kind = domain::NoteKind::progress;
    std::optional<domain::Record<domain::Session>> session; ///< empty: a new one, held now
    domain::Session proposed;                               ///< what a new session starts from
    std::optional<NoteView> note;                           ///< empty: a new one
    std::optional<Draft> draft;                             ///< typed and not kept yet
    bool may_open = true;     ///< else it stays closed while a client is in the room, and nothing of it is here
    std::string draft_suffix; ///< of a session that begins now: see Viewer

    /// Whom the note may be shown to: as it is kept, else those who were there.
    domain::Audience readers() const;

    domain::Id<domain::ProgressNote> note_id() const;
    const domain::Session& session_shown() const { return session ? session->value : proposed; }
    /// What its text is kept under while it is typed.
    DraftName draft_name() const;
};

/// Where the text of this draft is typed on; nothing when it is no note's or what it was about is gone.
std::optional<NoteWanted> note_typed(OpenPractice& practice, const DraftName& draft);

/// Opens it; a note that is there was viewed then, and the audit says so. A session planned for today is the one that
/// is held now, unless another is being written already.
OpenedNote open_note(const Looking& looking, const NoteWanted& wanted);

}
