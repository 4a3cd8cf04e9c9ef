#pragma once

#include "app/measures/case_measures.hpp"
#include "app/measures/measure_plans.hpp"
#include "app/measures/measures.hpp"
#include "desktop/kit/text.hpp"

namespace desktop {

/// One member's scores on one scale in this case, with the forms they came from.
struct MeasureLine {
    app::MeasureSeries series;
    domain::Scale scale;
    bool only_scale = true;                                       ///< the form has no other
    std::vector<domain::Record<domain::Administration>> fillings; ///< the earliest first, also those without a score

    std::string key() const;
    /// "Rosenberg Self-Esteem Scale (RSES)", with the scale and whom it is about where there are several.
    wxString title() const;
    /// "RSES", "ECR-S: Attachment anxiety (mother)": the same in a list.
    wxString short_title() const;
    /// From one of the scores to the last; nothing when there is one only.
    std::optional<domain::Change> change_since(std::size_t baseline) const;
};

struct MeasureOverview {
    std::vector<MeasureLine> lines;
    bool sees_scores = false;                    ///< else they are put away, and the lines with them
    std::map<std::string, int> filled;           ///< in the whole practice, by instrument; none in the room
    std::vector<domain::Instrument> instruments; ///< with the practice's own wording of items, where it has one
    std::set<std::string> chosen;                ///< those the practice uses; empty when it has not chosen
    std::vector<app::MeasurePlanView> plans;     ///< of this case, without those that are over
};

MeasureOverview read_measures(const app::Looking& looking, const domain::Id<domain::CareCase>& care_case);

}
