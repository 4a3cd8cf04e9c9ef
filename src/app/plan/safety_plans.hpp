#pragma once

#include "app/kit/looking.hpp"
#include "domain/safety_plan.hpp"

namespace app {

/// Keeps a new version of a person's safety plan; the versions before stay. Refuses one that says nothing.
domain::Id<domain::SafetyPlan> record_safety_plan(OpenPractice& practice, const domain::SafetyPlan& plan);

/// Every version of a person's safety plan, the earliest first. The counselor's own: nothing where `care_case` is not
/// looked at whole; without a case only for the counselor alone.
std::vector<domain::Record<domain::SafetyPlan>> list_safety_plans(const Looking& looking,
                                                                  const domain::Id<domain::Client>& client,
                                                                  const domain::Id<domain::CareCase>& care_case = {});

/// As list_safety_plans, for somebody who looks at them now: with a line in the audit that they were viewed.
std::vector<domain::Record<domain::SafetyPlan>> view_safety_plans(const Looking& looking,
                                                                  const domain::Id<domain::Client>& client,
                                                                  const domain::Id<domain::CareCase>& care_case = {});

/// The plan as it stands; nothing when there is none.
std::optional<domain::Record<domain::SafetyPlan>> current_safety_plan(OpenPractice& practice,
                                                                      const domain::Id<domain::Client>& client);

}
