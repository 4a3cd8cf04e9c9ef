#pragma once

#include "app/kit/drafts.hpp"
#include "app/kit/looking.hpp"
#include "domain/form_definition.hpp"
#include "domain/intake.hpp"

namespace app {

/// Keeps answers of an intake with the wording they were given to. Continues the intake `known` names, else one of the
/// same client, case and definition that is begun: answers that are given replace what was there, null takes one away.
/// Without a definition the one for the case's modality. Answers that mean danger open safety concerns in the same
/// transaction, and the draft the answers were typed in goes. Refuses an answer the definition does not allow.
domain::Id<domain::Intake> record_intake(OpenPractice& practice, const domain::Intake& given,
                                         const domain::Id<domain::Intake>& known = {}, const DraftName& typed_in = {});

/// What an intake is asked by: its definition as it is now while it is begun, as it was then once it is complete.
domain::FormDefinition intake_form(const OpenPractice& practice, const domain::Intake& intake);

/// The id of the intake that fits a case's modality.
std::string intake_definition(const domain::CareCase& care_case);

/// The intake, and a line in the audit that it was viewed.
domain::Record<domain::Intake> view_intake(const Looking& looking, const domain::Id<domain::Intake>& id);

/// The latest intake of this client in this case; refuses when there is none.
domain::Id<domain::Intake> latest_intake(OpenPractice& practice, const domain::Id<domain::CareCase>& care_case,
                                         const domain::Id<domain::Client>& client);

}
