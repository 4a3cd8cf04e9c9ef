#pragma once

#include "app/measures/case_measures.hpp"
#include "app/measures/measure_plans.hpp"
#include "app/measures/measures.hpp"

namespace app {

/// One member's scores on one scale in this case, with the forms they came from.
struct MeasureLine {
    MeasureSeries series;
    domain::Scale scale;
    bool only_scale = true;                                       ///< the form has no other
    std::vector<domain::Record<domain::Administration>> fillings; ///< the earliest first, also those without a score

    std::string key() const;
    /// From one of the scores to the last; nothing when there is one only.
    std::optional<domain::Change> change_since(std::size_t baseline) const;
};

/// The measures of a case, and what else can be filled in there.
struct MeasureOverview {
    std::vector<MeasureLine> lines;
    bool sees_scores = false;                    ///< else they are put away, and the lines with them
    std::map<std::string, int> filled;           ///< in the whole practice, by instrument; none in the room
    std::vector<domain::Instrument> instruments; ///< with the practice's own wording of items, where it has one
    std::set<std::string> chosen;                ///< those the practice uses; empty when it has not chosen
    std::vector<MeasurePlanView> plans;          ///< of this case, without those that are over
};

/// What the Measures tab shows of a case.
MeasureOverview measure_overview(const Looking& looking, const domain::Id<domain::CareCase>& care_case);

}
