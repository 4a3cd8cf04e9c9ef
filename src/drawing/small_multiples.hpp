#pragma once

#include "drawing/trend_chart.hpp"

namespace drawing {

/// One person's scores in a panel; `label` says whose where there are two.
struct SmallLine {
    std::string label;
    std::vector<TrendPoint> points;
};

/// One scale. Two lines only when both people have agreed to stand on one picture.
struct SmallPanel {
    std::string title;
    std::vector<SmallLine> lines;
    double low = 0;
    double high = 1;
    bool higher_is_better = true;
    std::string direction_note;    ///< "higher is better", in the reader's language
    std::optional<TrendBand> band; ///< of the only line
};

/// All measures of a case at a glance: the same days across in every panel, each over its form's whole range.
struct SmallMultiples {
    std::string title;
    std::vector<SmallPanel> panels;
    std::function<std::string(double)> number;
};

/// As many panels beside each other as are wide enough to read; the picture is as high as it needs to be. The first
/// line is whole with discs, the second dashed with rings; what lies between two people is never filled. The
/// alternative text names the first and last value of every line.
Scene draw_small_multiples(const SmallMultiples& multiples, double width, double text_size, const TextMetrics& metrics);

}
