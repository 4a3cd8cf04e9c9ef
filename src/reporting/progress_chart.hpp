#pragma once

#include "drawing/trend_chart.hpp"
#include "reporting/client_progress.hpp"
#include "reporting/page_layout.hpp"
#include "reporting/progress_words.hpp"

namespace reporting {

/// The chart of one measure, as wide as the text.
drawing::Scene progress_chart(const ProgressMeasure& measure, const ProgressWords& words, const PageFormat& format,
                              const drawing::TextMetrics& metrics);

}
