#include "drawing/trend_chart.hpp"

#include <algorithm>
#include <cmath>

namespace drawing {

namespace {

/// 1, 2 or 5 times a power of ten, so that the range has at most five steps.
double tick_step(double range)
{
    const double rough = range / 5;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= rough * 0.999)
            return factor * power;
    return 10 * power;
}

/// Both ends of the range, and round values between that are not too close to the upper one.
std::vector<double> ticks(double low, double high)
{
    const double step = tick_step(high - low);
    std::vector<double> values{low};
    for (double value = low + step; value < high; value += step)
        if (high - value > step * 0.6)
            values.push_back(value);
    values.push_back(high);
    return values;
}

class TrendDrawer {
public:
    TrendDrawer(const TrendChart& chart, const ChartSize& size, const TextMetrics& metrics)
        : chart_(chart), size_(size), metrics_(metrics), points_(chart.points)
    {
        std::erase_if(points_, [](const TrendPoint& point) { return !std::isfinite(point.value); });
        std::stable_sort(points_.begin(), points_.end(), [](const auto& a, const auto& b) { return a.day < b.day; });
        set_range();
        set_plot();
    }

    Scene draw()
    {
        scene_.width = size_.width;
        scene_.height = size_.height;
        draw_band();
        draw_axes();
        draw_zones();
        draw_direction();
        draw_sessions();
        draw_points();
        draw_value_labels();
        draw_date_labels();
        draw_zone_labels();
        draw_legend();
        scene_.alternative_text = describe();
        return std::move(scene_);
    }

private:
    double gap() const { return size_.text_size * 0.5; }
    std::string number(double value) const { return chart_.number ? chart_.number(value) : std::to_string(value); }
    std::string point_number(double value) const
    {
        return chart_.point_number ? chart_.point_number(value) : number(value);
    }

    void set_range()
    {
        low_ = chart_.low;
        high_ = chart_.high;
        for (const auto& point : points_) {
            low_ = std::min(low_, point.value);
            high_ = std::max(high_, point.value);
        }
        if (!(high_ > low_))
            high_ = low_ + 1;
    }

    void set_plot()
    {
        double labels = 0;
        for (const double tick : ticks(low_, high_))
            labels = std::max(labels, text_width(number(tick)));
        if (chart_.band)
            legend_ = wrap_words(chart_.band->note, size_.width - 4 * size_.text_size, size_.text_size, metrics_);
        const double left = labels + 2 * gap();
        const double top = size_.text_size * 2.2;
        const double below = size_.text_size * (1.9 + 1.4 * static_cast<double>(legend_.size()));
        plot_ = {left, top, size_.width - left - size_.text_size, std::max(size_.height - top - below, 1.0)};
    }

    double text_width(const std::string& text) const { return metrics_.width(text, size_.text_size, false); }

    double x_of(int day) const
    {
        const double inset = std::min(size_.text_size * 2, plot_.width / 4);
        const double span = points_.empty() ? 0 : static_cast<double>(points_.back().day) - points_.front().day;
        if (span == 0)
            return plot_.x + plot_.width / 2;
        const double share = (static_cast<double>(day) - points_.front().day) / span;
        return plot_.x + inset + (plot_.width - 2 * inset) * share;
    }

    double y_of(double value) const
    {
        return plot_.y + plot_.height * (high_ - std::clamp(value, low_, high_)) / (high_ - low_);
    }

    Point place(const TrendPoint& point) const { return {x_of(point.day), y_of(point.value)}; }

    void add_text(Point at, std::string text, Role role, Anchor anchor)
    {
        scene_.shapes.emplace_back(Text{at, std::move(text), size_.text_size, role, anchor, false});
    }

    void draw_band()
    {
        if (!chart_.band)
            return;
        const double top = y_of(chart_.band->high);
        const double bottom = y_of(chart_.band->low);
        scene_.shapes.emplace_back(rectangle({plot_.x, top, plot_.width, bottom - top}, Role::band));
    }

    void draw_axes()
    {
        for (const double tick : ticks(low_, high_)) {
            const double y = y_of(tick);
            scene_.shapes.emplace_back(line({plot_.x, y}, {plot_.x + plot_.width, y}, Role::grid, 0.5));
            add_text({plot_.x - gap(), y + size_.text_size * 0.35}, number(tick), Role::muted, Anchor::end);
        }
        const double bottom = plot_.y + plot_.height;
        scene_.shapes.emplace_back(line({plot_.x, bottom}, {plot_.x + plot_.width, bottom}, Role::muted, 0.7));
    }

    void draw_zones()
    {
        for (const auto& zone : chart_.zones)
            if (zone.from > low_) {
                const double y = y_of(zone.from);
                scene_.shapes.emplace_back(
                    Polyline{{{plot_.x, y}, {plot_.x + plot_.width, y}}, Role::muted, 0.6, true});
            }
    }

    /// At the right end, else at the left one.
    void draw_zone_labels()
    {
        for (const auto& zone : chart_.zones) {
            const double half = text_width(zone.label) / 2;
            const double baseline = y_of(zone.from) - size_.text_size * 0.3;
            if (!place_label({plot_.x + plot_.width - half, baseline}, zone.label, Role::muted))
                place_label({plot_.x + gap() + half, baseline}, zone.label, Role::muted);
        }
    }

    /// An arrow drawn as lines, since not every font has one, and the note beside it.
    void draw_direction()
    {
        const double size = size_.text_size;
        const double x = plot_.x + size * 0.3;
        const double up = size * 0.15;
        const double down = size * 1.0;
        const double tip = chart_.higher_is_better ? up : down;
        const double wing = chart_.higher_is_better ? up + size * 0.3 : down - size * 0.3;
        const double reach = size * 0.25;
        scene_.shapes.emplace_back(line({x, up}, {x, down}, Role::accent, 1));
        scene_.shapes.emplace_back(Polyline{{{x - reach, wing}, {x, tip}, {x + reach, wing}}, Role::accent, 1, false});
        add_text({x + size * 0.7, size * 0.95}, chart_.direction_note, Role::muted, Anchor::start);
    }

    void draw_sessions()
    {
        const double bottom = plot_.y + plot_.height;
        for (const int day : chart_.session_days)
            if (!points_.empty() && day >= points_.front().day && day <= points_.back().day)
                scene_.shapes.emplace_back(line({x_of(day), bottom}, {x_of(day), bottom - gap()}, Role::muted, 0.7));
    }

    void draw_points()
    {
        Polyline path{{}, Role::accent, 1.6, false};
        for (const auto& point : points_)
            path.points.push_back(place(point));
        if (path.points.size() > 1)
            scene_.shapes.emplace_back(path);
        const double radius = points_.size() > 20 ? 1.8 : 2.8;
        for (std::size_t i = 0; i < points_.size(); ++i) {
            const Point at = path.points[i];
            scene_.shapes.emplace_back(Circle{at, radius, Role::accent, Role::surface, 0.8});
            taken_.push_back({at.x - radius, at.y - radius, 2 * radius, 2 * radius});
            scene_.hit_regions.push_back({{at.x - 6, at.y - 6, 12, 12}, label(points_[i])});
        }
    }

    std::string label(const TrendPoint& point) const { return point.date_label + ": " + point_number(point.value); }

    /// First, last, lowest and highest before the others, so that these are named when there is no room for all.
    std::vector<std::size_t> by_importance() const
    {
        if (points_.empty())
            return {};
        const auto [lowest, highest] = std::minmax_element(
            points_.begin(), points_.end(), [](const auto& a, const auto& b) { return a.value < b.value; });
        std::vector<std::size_t> order{0, points_.size() - 1, static_cast<std::size_t>(lowest - points_.begin()),
                                       static_cast<std::size_t>(highest - points_.begin())};
        for (std::size_t i = 1; i + 1 < points_.size(); ++i)
            order.push_back(i);
        std::vector<std::size_t> unique;
        for (const auto index : order)
            if (std::find(unique.begin(), unique.end(), index) == unique.end())
                unique.push_back(index);
        return unique;
    }

    bool is_valley(std::size_t i) const
    {
        const bool falls_before = i > 0 && points_[i - 1].value > points_[i].value;
        const bool rises_after = i + 1 < points_.size() && points_[i + 1].value > points_[i].value;
        return (falls_before || i == 0) && rises_after;
    }

    void draw_value_labels()
    {
        for (const auto i : by_importance()) {
            const Point at = place(points_[i]);
            const double above = at.y - size_.text_size * 0.65;
            const double below = at.y + size_.text_size * 1.35;
            const bool first_below = is_valley(i);
            if (!place_label({at.x, first_below ? below : above}, point_number(points_[i].value), Role::ink))
                place_label({at.x, first_below ? above : below}, point_number(points_[i].value), Role::ink);
        }
    }

    void draw_date_labels()
    {
        const double baseline = plot_.y + plot_.height + size_.text_size * 1.35;
        for (const auto i : by_importance())
            place_label({x_of(points_[i].day), baseline}, points_[i].date_label, Role::muted);
    }

    /// Writes the label unless it would cover one that is already there or leave the picture.
    bool place_label(Point middle, const std::string& text, Role role)
    {
        const double width = text_width(text);
        const double left = std::clamp(middle.x - width / 2, 0.0, std::max(size_.width - width, 0.0));
        const Rect area{left - gap() / 2, middle.y - size_.text_size * 0.8, width + gap(), size_.text_size};
        const bool in_plot = area.y + area.height < plot_.y + plot_.height + size_.text_size * 0.3;
        if (area.y < size_.text_size || width > size_.width || (role == Role::ink && !in_plot))
            return false;
        if (std::any_of(taken_.begin(), taken_.end(), [&](const Rect& other) { return overlap(area, other); }))
            return false;
        taken_.push_back(area);
        add_text({left, middle.y}, text, role, Anchor::start);
        return true;
    }

    void draw_legend()
    {
        const double size = size_.text_size;
        double baseline = size_.height - size * (1.4 * static_cast<double>(legend_.size()) - 1.1);
        for (std::size_t i = 0; i < legend_.size(); ++i, baseline += size * 1.4) {
            if (i == 0)
                scene_.shapes.emplace_back(rectangle({plot_.x, baseline - size * 0.75, size * 2, size}, Role::band));
            add_text({plot_.x + size * 2.6, baseline}, legend_[i], Role::muted, Anchor::start);
        }
    }

    std::string describe() const
    {
        std::string text = chart_.title;
        text += " (" + number(chart_.low) + "–" + number(chart_.high) + ", " + chart_.direction_note + ")";
        const char* separator = ": ";
        for (const auto& point : points_) {
            text += separator + label(point);
            separator = "; ";
        }
        for (const auto& zone : chart_.zones)
            text += separator + zone.label + " " + number(zone.from) + "–" + number(zone.to);
        return text;
    }

    const TrendChart& chart_;
    ChartSize size_;
    const TextMetrics& metrics_;
    std::vector<TrendPoint> points_;
    double low_ = 0;
    double high_ = 1;
    Rect plot_;
    std::vector<std::string> legend_;
    std::vector<Rect> taken_;
    Scene scene_;
};

}

Scene draw_trend_chart(const TrendChart& chart, const ChartSize& size, const TextMetrics& metrics)
{
    return TrendDrawer(chart, size, metrics).draw();
}

}
