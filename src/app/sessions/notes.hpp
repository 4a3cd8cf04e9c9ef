#pragma once

#include "app/kit/drafts.hpp"
#include "app/kit/looking.hpp"
#include "domain/progress_note.hpp"

namespace storage {
enum class NotePart;
}

namespace app {

/// Keeps a note about a session, with the concerns it opens and the goal ratings it carries, or nothing at all. A
/// session may have several; one that was planned was held once it has a progress note. The draft it was typed in goes
/// with it.
domain::Id<domain::ProgressNote> record_note(OpenPractice& practice, const domain::ProgressNote& note,
                                             const DraftName& typed_in = {});

/// Replaces the fields that `changes` names; the draft they were typed in goes. Refuses a signed note, another session
/// or kind, and more readers.
void update_note(OpenPractice& practice, const domain::Id<domain::ProgressNote>& id, const domain::Tree& changes,
                 const DraftName& typed_in = {});

/// Names of the fields with which a private note says what belongs on the record (45 CFR 164.501: treatment plan,
/// modality, progress); empty for progress notes.
std::vector<std::string> belongs_on_the_record(const domain::ProgressNote& note);

/// Which notes; empty parts fit all. `client` attended the session. One kind at a time, so that private notes show only
/// when they are asked for.
struct NoteFilter {
    domain::Id<domain::CareCase> care_case;
    domain::Id<domain::Client> client;
    domain::Id<domain::Session> session;
    domain::NoteKind kind = domain::NoteKind::progress;
};

struct NoteLine {
    domain::Record<domain::ProgressNote> note;
    domain::Date held_on{};
    std::optional<domain::Record<domain::NoteSignature>> signature;
};

/// Notes, the earliest session first.
std::vector<NoteLine> list_notes(const Looking& looking, const NoteFilter& filter = {});

/// Progress notes of a case with only what a list of them shows: session, audience, stage, and `part`. The signature
/// says when it was. Opening the note reads it whole. The earliest session first.
std::vector<NoteLine> list_notes_in_brief(const Looking& looking, const domain::Id<domain::CareCase>& care_case,
                                          storage::NotePart part);

/// The progress note of the latest session, on `until` or before, that has one to be seen.
std::optional<domain::Record<domain::ProgressNote>>
last_note_seen(const Looking& looking, const domain::Id<domain::CareCase>& care_case, const domain::Date& until);

struct AmendmentLine {
    domain::Record<domain::Amendment> amendment;
    int days_late = 0;
};

/// A note with all that stands beside it. Days late: whole days after the session, 0 when in time.
struct NoteView {
    NoteLine line;
    int days_late = 0; ///< of the signature
    std::vector<AmendmentLine> amendments;
};

NoteView read_note(const Looking& looking, const domain::Id<domain::ProgressNote>& id);

/// As read_note, for somebody who looks at it now: with a line in the audit that it was viewed.
NoteView view_note(const Looking& looking, const domain::Id<domain::ProgressNote>& id);

}
