#pragma once

#include "app/kit/looking.hpp"
#include "domain/safety_screen.hpp"

namespace app {

/// Keeps the safety screen of one member, asked alone. Counselor only, always. Fear or violence opens a concern, and so
/// does an answer that was declined; both denied ends one.
domain::Id<domain::SafetyScreen> record_screen(OpenPractice& practice, const domain::SafetyScreen& screen);

/// Screens, the earliest first; only those of `care_case` or `client` when given.
std::vector<domain::Record<domain::SafetyScreen>> list_screens(const Looking& looking,
                                                               const domain::Id<domain::CareCase>& care_case = {},
                                                               const domain::Id<domain::Client>& client = {});

/// As list_screens, for somebody who looks at them now: with a line in the audit that they were viewed.
std::vector<domain::Record<domain::SafetyScreen>> view_screens(const Looking& looking,
                                                               const domain::Id<domain::CareCase>& care_case = {},
                                                               const domain::Id<domain::Client>& client = {});

/// What the screens of a case say together about joint work.
domain::JointWork joint_work_of(OpenPractice& practice, const domain::Record<domain::CareCase>& care_case);

/// Whose screen is still missing: the first member who has none and needs one; nobody when all are there.
domain::Id<domain::Client> unscreened_member(OpenPractice& practice, const domain::Id<domain::CareCase>& care_case);

}
