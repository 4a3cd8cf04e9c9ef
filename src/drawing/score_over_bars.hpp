#pragma once

#include "drawing/trend_chart.hpp"

namespace drawing {

/// How much was done in a span of time: `day` counts as in TrendPoint.
struct CountBar {
    int day = 0;  ///< its first
    int days = 7; ///< how long it is
    int count = 0;
};

/// A score's line over bars of what was done, on one time axis, each with a scale of its own.
struct ScoreOverBars {
    TrendChart score;
    std::vector<CountBar> bars;
    int most = 7;          ///< the bars' whole range
    std::string bars_note; ///< "days tried a week"
};

/// The line above, the bars below; every score is written at its point. The alternative text names every score and
/// the bars' sum.
Scene draw_score_over_bars(const ScoreOverBars& picture, const ChartSize& size, const TextMetrics& metrics);

}
