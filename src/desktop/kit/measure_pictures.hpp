#pragma once

#include "app/measures/case_measures.hpp"
#include "desktop/kit/text.hpp"
#include "drawing/attachment_plane.hpp"
#include "drawing/relationship_plane.hpp"
#include "drawing/small_multiples.hpp"
#include "drawing/trend_chart.hpp"

/// The pictures of measures as the counselor sees them.
namespace desktop {

/// "5", "3.4": as many decimals as a score needs.
std::string score_words(double value);

/// "PHQ-9", "ECR-RS: anxiety (mother)": which scale of which form, about whom.
wxString series_words(const app::MeasureSeries& series);

/// One scale over time with its corridor. `session_days` become small marks on the time axis, `bands` dashed lines.
drawing::TrendChart trend_of(const app::MeasureSeries& series, const std::vector<domain::Date>& session_days = {},
                             const std::vector<domain::Band>& bands = {});

/// One member's path on the attachment plane.
drawing::AttachmentPlane plane_of(const app::AttachmentPath& path);

/// One member's places on the plane, one for each person the form was filled in about.
drawing::RelationshipPlane relationship_plane_of(const std::vector<app::AttachmentPath>& paths);

/// One member's scales beside each other.
drawing::SmallMultiples small_multiples_of(const std::vector<app::MeasureSeries>& series);

/// Scales on which two members stand on one picture, as both agreed.
drawing::SmallMultiples small_multiples_of(const std::vector<app::SeriesTogether>& together);

}
