#pragma once

#include "domain/administration.hpp"
#include "domain/assignment.hpp"
#include "domain/care_case.hpp"
#include "domain/client.hpp"
#include "domain/concern.hpp"
#include "domain/contact.hpp"
#include "domain/document.hpp"
#include "domain/goal.hpp"
#include "domain/injury_file.hpp"
#include "domain/intake.hpp"
#include "domain/issued_report.hpp"
#include "domain/item_wording.hpp"
#include "domain/measure_plan.hpp"
#include "domain/own_definition.hpp"
#include "domain/practice_profile.hpp"
#include "domain/progress_note.hpp"
#include "domain/safety_plan.hpp"
#include "domain/safety_screen.hpp"
#include "domain/session.hpp"
#include "domain/visibility.hpp"

/// Every kind of record, for what is compiled once for each of them instead of in every file that uses it: that halves
/// the time a build takes. A kind that is missing here works all the same.
#define SECURE_BASE_FOR_EACH_RECORD(DO)                                                                                \
    DO(PracticeProfile)                                                                                                \
    DO(Client)                                                                                                         \
    DO(CareCase)                                                                                                       \
    DO(Permission)                                                                                                     \
    DO(Session)                                                                                                        \
    DO(ProgressNote)                                                                                                   \
    DO(NoteSignature)                                                                                                  \
    DO(Amendment)                                                                                                      \
    DO(Contact)                                                                                                        \
    DO(Concern)                                                                                                        \
    DO(ConcernResponse)                                                                                                \
    DO(ConcernLook)                                                                                                    \
    DO(InjuryFile)                                                                                                     \
    DO(SafetyPlan)                                                                                                     \
    DO(SafetyScreen)                                                                                                   \
    DO(Intake)                                                                                                         \
    DO(Administration)                                                                                                 \
    DO(MeasurePlan)                                                                                                    \
    DO(ItemWording)                                                                                                    \
    DO(OwnDefinition)                                                                                                  \
    DO(Goal)                                                                                                           \
    DO(GoalRating)                                                                                                     \
    DO(Assignment)                                                                                                     \
    DO(Entry)                                                                                                          \
    DO(IssuedReport)                                                                                                   \
    DO(IssuedPdf)

/// Of kind T, what turns records into documents and back.
#define SECURE_BASE_RECORD_DOCUMENT(EXTERN, T)                                                                         \
    EXTERN template Tree to_tree(const T&);                                                                            \
    EXTERN template Tree to_tree(const Record<T>&);                                                                    \
    EXTERN template void read(const Tree&, T&, const Place&);                                                          \
    EXTERN template T from_tree<T>(const Tree&);                                                                       \
    EXTERN template T with_changes<T>(const T&, const Tree&);

namespace domain {

#define SECURE_BASE_DECLARE(T) SECURE_BASE_RECORD_DOCUMENT(extern, T)
SECURE_BASE_FOR_EACH_RECORD(SECURE_BASE_DECLARE)
#undef SECURE_BASE_DECLARE

}
