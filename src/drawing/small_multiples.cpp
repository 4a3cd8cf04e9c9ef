#include "drawing/small_multiples.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace drawing {

namespace {

constexpr double narrowest = 20; // of a panel, in text sizes
constexpr double panel_height = 9.5;
constexpr std::size_t most_columns = 4;

class MultiplesDrawer {
public:
    MultiplesDrawer(const SmallMultiples& multiples, double width, double text_size, const TextMetrics& metrics)
        : multiples_(multiples), width_(width), size_(text_size), metrics_(metrics), panels_(multiples.panels)
    {
        for (auto& panel : panels_)
            for (auto& line : panel.lines)
                put_in_order(line.points);
    }

    Scene draw()
    {
        const double gap = 2 * size_;
        const auto fitting = static_cast<std::size_t>((width_ + gap) / (narrowest * size_ + gap));
        const auto columns = std::clamp<std::size_t>(fitting, 1, most_columns);
        const double wide = (width_ - gap * static_cast<double>(columns - 1)) / static_cast<double>(columns);
        for (std::size_t i = 0; i < panels_.size(); ++i)
            draw_panel(panels_[i],
                       {static_cast<double>(i % columns) * (wide + gap),
                        static_cast<double>(i / columns) * (panel_height + 1.5) * size_, wide, panel_height * size_});
        const auto rows = (panels_.size() + columns - 1) / columns;
        scene_.width = width_;
        scene_.height = static_cast<double>(rows) * (panel_height + 1.5) * size_;
        scene_.alternative_text = describe();
        return std::move(scene_);
    }

private:
    std::string number(double value) const
    {
        return multiples_.number ? multiples_.number(value) : std::to_string(value);
    }
    double text_width(const std::string& text) const { return metrics_.width(text, size_, false); }

    void put_in_order(std::vector<TrendPoint>& points)
    {
        std::erase_if(points, [](const TrendPoint& point) { return !std::isfinite(point.value); });
        std::ranges::stable_sort(points, {}, &TrendPoint::day);
        for (const auto& point : points) {
            first_day_ = std::min(first_day_, point.day);
            last_day_ = std::max(last_day_, point.day);
        }
    }

    void add_text(Point at, const std::string& text, Role role, Anchor anchor, bool bold = false)
    {
        scene_.shapes.emplace_back(Text{at, text, size_, role, anchor, bold});
    }

    // The title above, the ends of the range at the left, the last values where their lines end.
    void draw_panel(const SmallPanel& panel, const Rect& area)
    {
        add_text({area.x, area.y + size_}, shortened(panel.title, area.width - 1.5 * size_), Role::ink, Anchor::start);
        draw_arrow(panel, {area.x + area.width - size_ * 0.5, area.y + size_ * 0.1});
        const double left = std::max(text_width(number(panel.low)), text_width(number(panel.high))) + size_ * 0.5;
        const double right = widest_end(panel) + size_;
        plot_ = {area.x + left, area.y + 2 * size_, std::max(area.width - left - right, size_),
                 area.height - 2.6 * size_};
        draw_range(panel);
        for (std::size_t i = 0; i < panel.lines.size(); ++i)
            draw_line(panel, panel.lines[i], i > 0);
        draw_ends(panel);
        scene_.hit_regions.push_back({area, words_of(panel)});
    }

    std::string shortened(const std::string& title, double room) const
    {
        const auto lines = wrap_words(title, room, size_, metrics_);
        return lines.size() > 1 ? lines.front() + " …" : title;
    }

    void draw_arrow(const SmallPanel& panel, Point top)
    {
        const double length = size_ * 0.85;
        const double tip = panel.higher_is_better ? top.y : top.y + length;
        const double wing = tip + (panel.higher_is_better ? 1 : -1) * size_ * 0.3;
        const double reach = size_ * 0.25;
        scene_.shapes.emplace_back(line(top, {top.x, top.y + length}, Role::accent, 1));
        scene_.shapes.emplace_back(
            Polyline{{{top.x - reach, wing}, {top.x, tip}, {top.x + reach, wing}}, Role::accent, 1, false});
    }

    double widest_end(const SmallPanel& panel) const
    {
        double widest = 0;
        for (const auto& each : panel.lines)
            if (!each.points.empty())
                widest = std::max(widest, text_width(end_words(each)));
        return widest;
    }

    static std::string joined(const std::string& label, const std::string& value)
    {
        return label.empty() ? value : label + " " + value;
    }
    std::string end_words(const SmallLine& each) const { return joined(each.label, number(each.points.back().value)); }

    double x_of(int day) const
    {
        const double span = static_cast<double>(last_day_) - first_day_;
        return span == 0 ? plot_.x + plot_.width / 2
                         : plot_.x + plot_.width * (static_cast<double>(day) - first_day_) / span;
    }

    double y_of(const SmallPanel& panel, double value) const
    {
        const double range = panel.high > panel.low ? panel.high - panel.low : 1;
        return plot_.y + plot_.height * (panel.high - std::clamp(value, panel.low, panel.high)) / range;
    }

    void draw_range(const SmallPanel& panel)
    {
        if (panel.band && panel.lines.size() == 1) {
            const double top = y_of(panel, panel.band->high);
            scene_.shapes.emplace_back(
                rectangle({plot_.x, top, plot_.width, y_of(panel, panel.band->low) - top}, Role::band));
        }
        for (const double value : {panel.low, panel.high}) {
            const double y = y_of(panel, value);
            scene_.shapes.emplace_back(line({plot_.x, y}, {plot_.x + plot_.width, y}, Role::grid, 0.5));
            add_text({plot_.x - size_ * 0.4, y + size_ * 0.35}, number(value), Role::muted, Anchor::end);
        }
    }

    void draw_line(const SmallPanel& panel, const SmallLine& each, bool is_second)
    {
        Polyline path{{}, is_second ? Role::ink : Role::accent, 1.3, is_second};
        for (const auto& point : each.points)
            path.points.push_back({x_of(point.day), y_of(panel, point.value)});
        if (path.points.size() > 1)
            scene_.shapes.emplace_back(path);
        for (const auto& at : path.points)
            scene_.shapes.emplace_back(
                Circle{at, size_ * 0.22, is_second ? Role::surface : Role::accent, path.role, 1});
    }

    // The last values stand where their lines end; the second moves off the first.
    void draw_ends(const SmallPanel& panel)
    {
        std::optional<double> taken;
        for (const auto& each : panel.lines) {
            if (each.points.empty())
                continue;
            double y = y_of(panel, each.points.back().value) + size_ * 0.35;
            if (taken && std::abs(y - *taken) < size_ * 1.1)
                y = *taken + (y < *taken ? -1.1 : 1.1) * size_;
            taken = y;
            add_text({x_of(each.points.back().day) + size_ * 0.6, y}, end_words(each), Role::ink, Anchor::start);
        }
    }

    std::string words_of(const SmallPanel& panel) const
    {
        std::string text = panel.title + " (" + number(panel.low) + "–" + number(panel.high);
        text += panel.direction_note.empty() ? ")" : ", " + panel.direction_note + ")";
        for (const auto& each : panel.lines)
            if (!each.points.empty())
                text += (&each == &panel.lines.front() ? ": " : "; ") + joined(each.label, ends_of(each));
        return text;
    }

    std::string ends_of(const SmallLine& each) const
    {
        const auto& first = each.points.front();
        const auto& last = each.points.back();
        const auto begun = number(first.value) + " (" + first.date_label + ")";
        return each.points.size() == 1 ? begun : begun + "; " + number(last.value) + " (" + last.date_label + ")";
    }

    std::string describe() const
    {
        auto text = multiples_.title;
        for (const auto& panel : panels_)
            text += (text.empty() ? "" : ". ") + words_of(panel);
        return text;
    }

    const SmallMultiples& multiples_;
    double width_;
    double size_;
    const TextMetrics& metrics_;
    std::vector<SmallPanel> panels_;
    int first_day_ = std::numeric_limits<int>::max();
    int last_day_ = std::numeric_limits<int>::min();
    Rect plot_;
    Scene scene_;
};

}

Scene draw_small_multiples(const SmallMultiples& multiples, double width, double text_size, const TextMetrics& metrics)
{
    return MultiplesDrawer(multiples, width, text_size, metrics).draw();
}

}
