#pragma once

#include "app/kit/drafts.hpp"
#include "domain/progress_note.hpp"

#include <cstdint>

namespace app {

/// Signs a note with the practice's key, as it stands; from then on it never changes, and `typed_in`, a draft of what
/// it says already, goes. Refuses one that is signed. Waits for a co-signature when the counselor has a supervisor.
domain::Id<domain::NoteSignature> sign_note(OpenPractice& practice, const domain::Id<domain::ProgressNote>& id,
                                            const DraftName& typed_in = {});

/// What is added beside a signed note.
struct Addition {
    domain::Id<domain::ProgressNote> note;
    domain::AmendmentKind kind = domain::AmendmentKind::correction;
    std::string reason;
    std::string text;
};

/// Adds to a signed note, signed in the same way. Refuses a draft, which is changed instead.
domain::Id<domain::Amendment> amend_note(OpenPractice& practice, const Addition& addition);

/// The signature under a note; nothing under a draft.
std::optional<domain::Record<domain::NoteSignature>> signature_of(OpenPractice& practice,
                                                                  const domain::Id<domain::ProgressNote>& id);

/// Refuses a note that says nothing.
void refuse_empty_note(const domain::ProgressNote& note);

/// Throws Failure (not_allowed) when the note is signed.
void refuse_signed(OpenPractice& practice, const domain::Id<domain::ProgressNote>& id);

/// Whether the note with its session, or the amendment, says what was signed. Refuses one that is not there; throws
/// StorageError (damaged) for one that is not what was written.
bool fits(OpenPractice& practice, const domain::NoteSignature& signature);
bool fits(OpenPractice& practice, const domain::Amendment& amendment);

}
