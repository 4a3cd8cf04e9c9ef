#pragma once

#include "app/sessions/notes.hpp"
#include "domain/session.hpp"
#include "domain/tree.hpp"

namespace app {

/// Names of the drafts a note's text is typed in before it is kept: of a new session, of a session's new note, of a
/// note that is kept already.
DraftName draft_of_new_session(const domain::Id<domain::CareCase>& care_case, domain::NoteKind kind,
                               const std::string& suffix = {});
DraftName draft_of_new_note(const domain::Id<domain::Session>& session, domain::NoteKind kind);
DraftName draft_of_note(const domain::Id<domain::ProgressNote>& note, domain::NoteKind kind);

/// What kind of note a draft is of; nothing when it is none's.
std::optional<domain::NoteKind> kind_of_draft(const DraftName& draft);
/// The case a draft of a new session belongs to; empty when it is another's.
domain::Id<domain::CareCase> case_of_new_session(const DraftName& draft);

/// What an editor holds of a note and its session.
struct NoteToSave {
    domain::Id<domain::CareCase> care_case;
    domain::NoteKind kind = domain::NoteKind::progress;
    domain::Id<domain::Session> session{};   ///< empty: a new one
    int session_version = 0;                 ///< as it was read
    domain::Tree session_fields{};           ///< of a new session all, else paths that changed
    domain::Id<domain::ProgressNote> note{}; ///< empty: a new one
    int note_version = 0;
    domain::Tree note_fields{}; ///< of a new note all, else paths that changed
    std::string draft_suffix{}; ///< of the draft of a session that begins now
};

struct SavedNote {
    domain::Record<domain::Session> session;
    domain::Record<domain::ProgressNote> note;
};

/// Keeps the note and what was changed of its session in one transaction, or nothing at all, and drops the drafts they
/// were typed in. A planned session was held then. A problem of the note names its field behind "note.".
SavedNote save_note_with_session(OpenPractice& practice, const NoteToSave& saving);

}
