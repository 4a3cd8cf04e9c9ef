#include "reporting/progress_chart.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace reporting {

namespace {

/// Dates without the year while all are of one year.
std::vector<drawing::TrendPoint> trend_points(const ProgressMeasure& measure, const ReportText& text)
{
    const auto other_year = [&](const ProgressPoint& point) {
        return point.on.year() != measure.points.front().on.year();
    };
    const bool with_year = std::any_of(measure.points.begin(), measure.points.end(), other_year);
    std::vector<drawing::TrendPoint> points;
    for (const auto& [on, value] : measure.points) {
        const int day = static_cast<int>(std::chrono::sys_days(on).time_since_epoch().count());
        points.push_back({day, with_year ? text.date(on) : text.short_date(on), value});
    }
    return points;
}

std::function<std::string(double)> rounded_alike(const ProgressMeasure& measure, const ReportText& text)
{
    std::vector<double> values;
    for (const auto& point : measure.points)
        if (std::isfinite(point.value))
            values.push_back(point.value);
    const auto texts = text.numbers(values);
    std::map<double, std::string> numbers;
    for (std::size_t i = 0; i < values.size(); ++i)
        numbers[values[i]] = texts[i];
    return [numbers = std::move(numbers), number = text.number](double value) {
        const auto found = numbers.find(value);
        return found == numbers.end() ? number(value) : found->second;
    };
}

std::optional<drawing::TrendBand> band_of(const ProgressMeasure& measure, const ProgressWords& words)
{
    if (!measure.corridor || measure.points.empty())
        return std::nullopt;
    const auto earlier = [](const auto& a, const auto& b) {
        return std::chrono::sys_days(a.on) < std::chrono::sys_days(b.on);
    };
    const double first = std::min_element(measure.points.begin(), measure.points.end(), earlier)->value;
    const char* phrase = measure.assumed_spread ? "corridor_assumed"
                         : measure.at_least     ? "corridor_at_least"
                                                : "corridor";
    const auto around = words.phrase(measure.began_earlier ? "first_answer_shown" : "first_answer");
    return drawing::TrendBand{first - *measure.corridor, first + *measure.corridor,
                              words.phrase(phrase, {{"around", around}})};
}

}

drawing::Scene progress_chart(const ProgressMeasure& measure, const ProgressWords& words, const PageFormat& format,
                              const drawing::TextMetrics& metrics)
{
    drawing::TrendChart chart;
    chart.title = measure.title;
    chart.points = trend_points(measure, words.text());
    chart.low = measure.low;
    chart.high = measure.high;
    chart.higher_is_better = measure.higher_is_better;
    chart.direction_note = words.phrase(measure.higher_is_better ? "higher_is_better" : "lower_is_better");
    chart.band = band_of(measure, words);
    chart.number = words.text().number;
    chart.point_number = rounded_alike(measure, words.text());
    // Large print takes room from the chart's height, so that it still stands on page one.
    const double height = 156 - format.body_size * 3;
    return draw_trend_chart(chart, {format.right() - format.left(), height, format.body_size * 0.8}, metrics);
}

}
