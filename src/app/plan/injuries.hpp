#pragma once

#include "app/kit/looking.hpp"
#include "domain/progress_note.hpp"

namespace app {

/// Opens the file of an attachment injury. Counselor only, always. Refuses people outside the case.
domain::Id<domain::InjuryFile> add_injury(OpenPractice& practice, const domain::InjuryFile& injury);

/// Replaces the fields that `changes` names; case and injured person stay.
void update_injury(OpenPractice& practice, const domain::Id<domain::InjuryFile>& id, const domain::Tree& changes);

/// What one session did about an injury.
struct InjurySession {
    domain::Id<domain::ProgressNote> note;
    domain::Date held_on{};
    domain::InjuryWork work;
};

/// An injury with the sessions that worked on it, the earliest first.
struct InjuryView {
    domain::Record<domain::InjuryFile> injury;
    std::vector<InjurySession> sessions;
};

/// The injuries of a case, the earliest kept first. The counselor's own: nothing where the case is not looked at whole.
std::vector<InjuryView> list_injuries(const Looking& looking, const domain::Id<domain::CareCase>& care_case);

/// As list_injuries, for somebody who looks at them now: with a line in the audit that they were viewed.
std::vector<InjuryView> view_injuries(const Looking& looking, const domain::Id<domain::CareCase>& care_case);

/// The figures and parts that the notes of a case have met, each as the latest note has it, the last met first.
/// Nothing where the case is not looked at whole.
std::vector<domain::InnerFigure> known_figures(const Looking& looking, const domain::Id<domain::CareCase>& care_case);

}
