#pragma once

#include "app/intake/intakes.hpp"
#include "app/people/case_people.hpp"
#include "domain/form_definition.hpp"

namespace app {

/// How much of an intake is answered; questions that the answers so far do not open, and the counselor's own sections,
/// do not count.
struct IntakeProgress {
    int answered = 0;
    int asked = 0;

    bool operator==(const IntakeProgress&) const = default;
};

IntakeProgress progress_of(const domain::FormSection& section, const domain::Answers& answers);
/// Of all sections a client is asked.
IntakeProgress progress_of(const domain::FormDefinition& form, const domain::Answers& answers);

/// A line of a case's intakes.
struct IntakeLine {
    domain::Id<domain::Intake> id;
    domain::Id<domain::Client> client;
    std::optional<domain::Date> taken_on;
    domain::IntakeStatus status = domain::IntakeStatus::begun;
    IntakeProgress progress;
};

/// The intakes of a case, the latest first. With a client in the room what is asked alone does not count.
std::vector<IntakeLine> list_intakes(const Looking& looking, const domain::Id<domain::CareCase>& care_case);

/// An intake to go on with or to read. With a client in the room its form has no section that is asked alone or for the
/// counselor, and the answers to them are not there.
struct IntakePage {
    domain::Id<domain::Intake> id; ///< empty: nothing is kept yet
    domain::Intake intake;
    ShownPerson person;
    domain::FormDefinition form; ///< as it asks now; of a complete intake as it asked then
    std::optional<Draft> draft;  ///< typed and not kept yet
};

/// The draft an intake's answers are typed in before they are kept.
DraftName intake_draft(const IntakePage& page);

/// The intake, and a line in the audit that it was viewed; nothing when it may not be opened now.
std::optional<IntakePage> open_intake(const Looking& looking, const domain::Id<domain::Intake>& id);

/// The one this member has begun in this case, else an empty one with the questions for the case's modality; nothing
/// when it may not be opened now.
std::optional<IntakePage> start_intake(const Looking& looking, const domain::Id<domain::CareCase>& care_case,
                                       const domain::Id<domain::Client>& client);

}
