#pragma once

#include "drawing/scene.hpp"
#include "drawing/text_metrics.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace drawing {

/// One filled-in form: `day` counts days from any fixed date, labels are ready to be printed.
struct TrendPoint {
    int day = 0;
    std::string date_label;
    double value = 0;
};

/// Values that ordinary ups and downs would also give.
struct TrendBand {
    double low = 0;
    double high = 0;
    std::string note;
};

/// A range of scores that has a name, for readers who are to see it.
struct TrendZone {
    double from = 0;
    double to = 0;
    std::string label;
};

/// One scale over time. The y axis always shows the form's whole range; values outside it widen the axis.
struct TrendChart {
    std::string title;
    std::vector<TrendPoint> points;
    double low = 0;
    double high = 1;
    bool higher_is_better = true;
    /// "higher is better", in the reader's language.
    std::string direction_note;
    std::optional<TrendBand> band;
    std::vector<TrendZone> zones; ///< the lowest first
    /// Days on which there was a session: small marks on the time axis.
    std::vector<int> session_days;
    std::function<std::string(double)> number;
    /// How the points are written, which are read against each other; as `number` when left out.
    std::function<std::string(double)> point_number{};
};

struct ChartSize {
    double width = 0;
    double height = 0;
    double text_size = 9;
};

/// Points are drawn in the order of their days whatever order they come in, points that are not numbers are left out,
/// and no label covers another or leaves the picture. A zone is a dashed line at
/// its lower end with its name, where there is room. The alternative text names every date, value and zone.
Scene draw_trend_chart(const TrendChart& chart, const ChartSize& size, const TextMetrics& metrics);

}
