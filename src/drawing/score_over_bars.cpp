#include "drawing/score_over_bars.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace drawing {

namespace {

constexpr double line_share = 0.6; // of the height
constexpr double dot_radius = 3.2;

class ScoreOverBarsDrawer {
public:
    ScoreOverBarsDrawer(const ScoreOverBars& picture, const ChartSize& size, const TextMetrics& metrics)
        : picture_(picture), size_(size), metrics_(metrics), points_(picture.score.points)
    {
        std::erase_if(points_, [](const auto& point) { return !std::isfinite(point.value); });
        std::ranges::stable_sort(points_, {}, &TrendPoint::day);
        for (const auto& point : points_)
            take_day(point.day, point.day);
        for (const auto& bar : picture.bars)
            take_day(bar.day, bar.day + bar.days);
    }

    Scene draw()
    {
        scene_.width = size_.width;
        scene_.height = size_.height;
        const double text = size_.text_size;
        left_ = std::max(metrics_.width(number(picture_.score.low), text, false),
                         metrics_.width(number(picture_.score.high), text, false)) +
                text;
        line_ = {left_, 2.6 * text, size_.width - left_ - 2 * text, size_.height * line_share - 2.6 * text};
        bars_ = {left_, size_.height * line_share + 2.4 * text, line_.width,
                 size_.height * (1 - line_share) - 4.4 * text};
        draw_notes();
        draw_bars();
        draw_line();
        draw_days();
        scene_.alternative_text = described();
        return std::move(scene_);
    }

private:
    void take_day(int first, int last)
    {
        first_ = std::min(first_, first);
        last_ = std::max(last_, last);
    }

    std::string number(double value) const
    {
        return picture_.score.number ? picture_.score.number(value) : std::to_string(value);
    }

    double x_of(int day) const
    {
        const double span = std::max(1, last_ - first_);
        return line_.x + line_.width * (day - first_) / span;
    }

    double y_of(double value) const
    {
        const auto& score = picture_.score;
        const double share = (value - score.low) / std::max(1e-9, score.high - score.low);
        return line_.y + line_.height * (1 - std::clamp(share, 0.0, 1.0));
    }

    void write(Point at, const std::string& text, Role role, Anchor anchor, bool bold = false)
    {
        scene_.shapes.emplace_back(Text{at, text, size_.text_size, role, anchor, bold});
    }

    void draw_notes()
    {
        const double text = size_.text_size;
        const auto& score = picture_.score;
        write({0, text}, score.title + ", " + score.direction_note, Role::ink, Anchor::start, true);
        write({0, bars_.y - 0.6 * text}, picture_.bars_note, Role::ink, Anchor::start, true);
        for (const double value : {score.low, score.high}) {
            scene_.shapes.emplace_back(
                line({line_.x, y_of(value)}, {line_.x + line_.width, y_of(value)}, Role::grid, 0.6));
            write({left_ - 0.5 * text, y_of(value) + text * 0.35}, number(value), Role::muted, Anchor::end);
        }
        write({left_ - 0.5 * text, bars_.y + text * 0.8}, std::to_string(picture_.most), Role::muted, Anchor::end);
    }

    void draw_bars()
    {
        for (const auto& bar : picture_.bars) {
            const double left = x_of(bar.day);
            const double width = std::max(1.0, x_of(bar.day + bar.days) - left - 1);
            const double height = bars_.height * std::min(bar.count, picture_.most) / std::max(1, picture_.most);
            if (bar.count > 0)
                scene_.shapes.emplace_back(
                    rectangle({left, bars_.y + bars_.height - height, width, height}, Role::accent_soft));
        }
        const double base = bars_.y + bars_.height;
        scene_.shapes.emplace_back(line({bars_.x, base}, {bars_.x + bars_.width, base}, Role::muted, 0.8));
    }

    void draw_line()
    {
        Polyline path{{}, Role::accent, 2, false};
        for (const auto& point : points_)
            path.points.push_back({x_of(point.day), y_of(point.value)});
        if (path.points.size() > 1)
            scene_.shapes.emplace_back(path);
        double taken = -std::numeric_limits<double>::infinity();
        for (const auto& point : points_) {
            const Point at{x_of(point.day), y_of(point.value)};
            scene_.shapes.emplace_back(Circle{at, dot_radius, Role::accent, Role::surface, 1});
            const auto words = number(point.value);
            const double half = metrics_.width(words, size_.text_size, true) / 2;
            if (at.x - half > taken) {
                write({at.x, at.y - 0.7 * size_.text_size}, words, Role::ink, Anchor::middle, true);
                taken = at.x + half + 2;
            }
        }
    }

    void draw_days()
    {
        if (points_.empty())
            return;
        const double y = bars_.y + bars_.height + 1.4 * size_.text_size;
        write({x_of(points_.front().day), y}, points_.front().date_label, Role::muted, Anchor::start);
        if (points_.size() > 1)
            write({x_of(points_.back().day), y}, points_.back().date_label, Role::muted, Anchor::end);
    }

    std::string described() const
    {
        std::string text = picture_.score.title + ", " + picture_.score.direction_note + ".";
        for (const auto& point : points_)
            text += " " + point.date_label + ": " + number(point.value) + ".";
        int sum = 0;
        for (const auto& bar : picture_.bars)
            sum += bar.count;
        return text + " " + picture_.bars_note + ": " + std::to_string(sum) + ".";
    }

    const ScoreOverBars& picture_;
    ChartSize size_;
    const TextMetrics& metrics_;
    std::vector<TrendPoint> points_;
    Scene scene_;
    Rect line_;
    Rect bars_;
    double left_ = 0;
    int first_ = std::numeric_limits<int>::max();
    int last_ = std::numeric_limits<int>::min();
};

}

Scene draw_score_over_bars(const ScoreOverBars& picture, const ChartSize& size, const TextMetrics& metrics)
{
    if (picture.score.points.empty() && picture.bars.empty())
        return {size.width, size.height, {}, {}, {}};
    return ScoreOverBarsDrawer(picture, size, metrics).draw();
}

}
