#pragma once

#include "app/kit/looking.hpp"
#include "domain/safety_screen.hpp"

namespace app {

/// Keeps the safety screen of one member, asked alone. Counselor only, always.
domain::Id<domain::SafetyScreen> record_screen(OpenPractice& practice, const domain::SafetyScreen& screen);

/// Screens, the earliest first; only those of `care_case` or `client` when given.
std::vector<domain::Record<domain::SafetyScreen>> list_screens(const Looking& looking,
                                                               const domain::Id<domain::CareCase>& care_case = {},
                                                               const domain::Id<domain::Client>& client = {});

/// As list_screens, for somebody who looks at them now: with a line in the audit that they were viewed.
std::vector<domain::Record<domain::SafetyScreen>> view_screens(const Looking& looking,
                                                               const domain::Id<domain::CareCase>& care_case = {},
                                                               const domain::Id<domain::Client>& client = {});

}
