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

/// Throws Failure (not_allowed) when the note is signed.
void refuse_signed(OpenPractice& practice, const domain::Id<domain::ProgressNote>& id);

/// What was signed, and how much of it is gone or does not fit its text or its signature any more.
struct SignatureFindings {
    std::int64_t notes = 0;
    std::int64_t amendments = 0;
    std::int64_t unfit_notes = 0;
    std::int64_t unfit_amendments = 0;
};

/// Holds every signature that the audit knows of against its text and the practice's key.
SignatureFindings verify_signatures(OpenPractice& practice);

}
