#pragma once

#include "app/practice/open_practice.hpp"
#include "domain/progress_note.hpp"

/// The parts of keeping a note that recording and changing one share; all belong in the caller's transaction.
namespace app {

/// The case a document names in `case`; refuses an unknown one.
domain::Record<domain::CareCase> case_named_in(OpenPractice& practice, const domain::Id<domain::CareCase>& id);

/// A private note is the counselor's own thinking; any other holds what those present said.
inline domain::Origin origin_of(const domain::ProgressNote& note)
{
    return note.kind == domain::NoteKind::psychotherapy ? domain::Origin::formulation : domain::Origin::said;
}

/// Keeps a new note about this session and what follows from it.
domain::Id<domain::ProgressNote> keep_note(OpenPractice& practice, const domain::Record<domain::Session>& session,
                                           const domain::CareCase& care_case, domain::ProgressNote note);

/// Refuses a note whose people, template, sections, goals or injuries are not there, that says too little, that answers
/// in company what is asked alone, or whose work does not fit while it does not say why it went on. Sections that it
/// had `before` stay, also when its template has lost them since.
void refuse_unfit_note(OpenPractice& practice, const domain::ProgressNote& note, const domain::Session& session,
                       const domain::CareCase& care_case, const domain::ProgressNote* before = nullptr);

/// A planned session that is written about was held, unless it is still to come.
void mark_held(OpenPractice& practice, domain::Record<domain::Session>& session);

/// What speaks against the work of this note, by the screens of its case and who was there.
std::vector<domain::Unfit> unfit_work_of(OpenPractice& practice, const domain::ProgressNote& note,
                                         const domain::Session& session);

/// Opens the concerns that are present, with what was agreed, ends those that were asked about and denied, and keeps
/// the goal ratings and how far the work on an injury has come; what is there stays.
void keep_consequences(OpenPractice& practice, const domain::Record<domain::ProgressNote>& note,
                       const domain::Session& session);

}
