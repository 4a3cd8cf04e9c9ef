#pragma once

#include "app/kit/looking.hpp"
#include "domain/measure_plan.hpp"

namespace app {

/// Keeps a plan. Refuses an unknown instrument or relationship, a client outside the case, a closed case, and a second
/// plan for what is planned already.
domain::Id<domain::MeasurePlan> plan_measure(OpenPractice& practice, domain::MeasurePlan plan);

/// Replaces the fields that `changes` names. Whose it is and which form stays.
void change_measure_plan(OpenPractice& practice, const domain::Id<domain::MeasurePlan>& id,
                         const domain::Tree& changes);

/// Gives a plan up, from today on; what was filled in stays.
void stop_measure_plan(OpenPractice& practice, const domain::Id<domain::MeasurePlan>& id);

/// A plan with what it comes to.
struct MeasurePlanView {
    domain::Record<domain::MeasurePlan> plan;
    std::string title; ///< of the instrument
    std::optional<domain::Date> last_filled;
    std::optional<domain::MeasureDue> due; ///< nothing when it is stopped or over
};

/// Plans, also those that are stopped, the oldest first; only those of `care_case` or `client` when given. A plan is
/// its member's own, and put away where scores are.
std::vector<MeasurePlanView> list_measure_plans(const Looking& looking,
                                                const domain::Id<domain::CareCase>& care_case = {},
                                                const domain::Id<domain::Client>& client = {});

/// What is due on that day or before in open cases, the most overdue first; only for the counselor alone.
std::vector<MeasurePlanView> measures_due(const Looking& looking, const domain::Date& until);

}
