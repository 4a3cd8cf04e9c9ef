#include "drawing/attachment_plane.hpp"

#include <algorithm>
#include <cmath>

namespace drawing {

namespace {

constexpr double largest_side = 320;

class PlaneDrawer {
public:
    PlaneDrawer(const AttachmentPlane& plane, double width, double text_size, const TextMetrics& metrics)
        : plane_(plane), width_(width), size_(text_size), metrics_(metrics), points_(plane.points)
    {
        std::erase_if(points_, [](const PlanePoint& point) {
            return !std::isfinite(point.anxiety) || !std::isfinite(point.avoidance);
        });
        std::stable_sort(points_.begin(), points_.end(), [](const auto& a, const auto& b) { return a.day < b.day; });
        set_plot();
    }

    Scene draw()
    {
        draw_box();
        draw_axes();
        draw_across_words();
        draw_upward_words();
        draw_path();
        draw_dates();
        draw_legend();
        scene_.width = width_;
        scene_.alternative_text = describe();
        return std::move(scene_);
    }

private:
    std::string number(double value) const { return plane_.number ? plane_.number(value) : std::to_string(value); }
    double text_width(const std::string& text) const { return metrics_.width(text, size_, false); }
    double bottom() const { return plot_.y + plot_.height; }
    double right() const { return plot_.x + plot_.width; }
    bool has_box() const { return plane_.anxiety_error && plane_.avoidance_error && !points_.empty(); }

    void set_plot()
    {
        double beside = text_width(number(plane_.most));
        for (const auto& words : {plane_.avoidance.low_words, plane_.avoidance.high_words})
            beside = std::max(beside, text_width(words));
        const double left = beside + size_;
        const double side = std::clamp(width_ - left - 2 * size_, 4 * size_, largest_side);
        plot_ = {left, size_ * 2.4, side, side};
    }

    double share(double value) const
    {
        const double range = plane_.most > plane_.least ? plane_.most - plane_.least : 1;
        return std::clamp((value - plane_.least) / range, 0.0, 1.0);
    }
    double x_of(double anxiety) const { return plot_.x + plot_.width * share(anxiety); }
    double y_of(double avoidance) const { return bottom() - plot_.height * share(avoidance); }
    Point place(const PlanePoint& point) const { return {x_of(point.anxiety), y_of(point.avoidance)}; }

    void add_text(Point at, const std::string& text, Role role, Anchor anchor)
    {
        scene_.shapes.emplace_back(Text{at, text, size_, role, anchor, false});
    }

    void draw_box()
    {
        if (!has_box())
            return;
        const auto& last = points_.back();
        const double left = x_of(last.anxiety - *plane_.anxiety_error);
        const double top = y_of(last.avoidance + *plane_.avoidance_error);
        const double box_right = x_of(last.anxiety + *plane_.anxiety_error);
        const double box_bottom = y_of(last.avoidance - *plane_.avoidance_error);
        scene_.shapes.emplace_back(rectangle({left, top, box_right - left, box_bottom - top}, Role::band));
        scene_.shapes.emplace_back(
            Polyline{{{left, top}, {box_right, top}, {box_right, box_bottom}, {left, box_bottom}, {left, top}},
                     Role::muted,
                     0.8,
                     true});
    }

    /// Only the two axes and short ticks: a line across the plane would read as a border between kinds of people.
    void draw_axes()
    {
        const Point corner{plot_.x, bottom()};
        scene_.shapes.emplace_back(
            Polyline{{{plot_.x, plot_.y}, corner, {right(), bottom()}}, Role::muted, 0.8, false});
        const double step = plot_.width / std::max(plane_.most - plane_.least, 1.0);
        const bool has_room = step > size_ * 2.6;
        for (double value = plane_.least; value <= plane_.most; value += 1)
            if (has_room || value == plane_.least || value + 1 > plane_.most)
                draw_ticks(value);
    }

    void draw_ticks(double value)
    {
        const double x = x_of(value);
        const double y = y_of(value);
        const double tick = size_ * 0.3;
        scene_.shapes.emplace_back(line({x, bottom()}, {x, bottom() + tick}, Role::muted, 0.8));
        scene_.shapes.emplace_back(line({plot_.x - tick, y}, {plot_.x, y}, Role::muted, 0.8));
        add_text({x, bottom() + size_ * 1.4}, number(value), Role::muted, Anchor::middle);
        add_text({plot_.x - size_ * 0.6, y + size_ * 0.35}, number(value), Role::muted, Anchor::end);
    }

    /// The words of both ends under the axis, its name between them or, where that is too narrow, under them.
    void draw_across_words()
    {
        const auto& axis = plane_.anxiety;
        below_ = bottom() + size_ * 2.8;
        add_text({plot_.x, below_}, axis.low_words, Role::muted, Anchor::start);
        add_text({right(), below_}, axis.high_words, Role::muted, Anchor::end);
        const double ends = 2 * std::max(text_width(axis.low_words), text_width(axis.high_words));
        if (text_width(axis.name) + ends + 2 * size_ > plot_.width)
            below_ += size_ * 1.4;
        const double half = text_width(axis.name) / 2;
        add_text({std::max(plot_.x + plot_.width / 2, half), below_}, axis.name, Role::ink, Anchor::middle);
    }

    void draw_upward_words()
    {
        const auto& axis = plane_.avoidance;
        const double x = plot_.x - size_ * 0.6;
        add_text({0, size_ * 1.1}, axis.name, Role::ink, Anchor::start);
        add_text({x, plot_.y + size_ * 1.65}, axis.high_words, Role::muted, Anchor::end);
        add_text({x, bottom() - size_ * 0.95}, axis.low_words, Role::muted, Anchor::end);
    }

    void draw_path()
    {
        Polyline path{{}, Role::accent, 1.4, false};
        for (const auto& point : points_)
            path.points.push_back(place(point));
        if (path.points.size() > 1)
            scene_.shapes.emplace_back(path);
        for (std::size_t i = 0; i < points_.size(); ++i)
            draw_point(i, path.points[i]);
    }

    void draw_point(std::size_t i, Point at)
    {
        const bool is_last = i + 1 == points_.size();
        const double radius = is_last ? size_ * 0.42 : i == 0 ? size_ * 0.36 : size_ * 0.2;
        scene_.shapes.emplace_back(
            Circle{at, radius, is_last ? Role::accent : Role::surface, is_last ? Role::surface : Role::accent, 1.4});
        taken_.push_back({at.x - radius, at.y - radius, 2 * radius, 2 * radius});
        scene_.hit_regions.push_back({{at.x - size_ / 2, at.y - size_ / 2, size_, size_}, label(points_[i])});
    }

    std::string label(const PlanePoint& point) const
    {
        return point.date_label + ": " + plane_.anxiety.name + " " + number(point.anxiety) + ", " +
               plane_.avoidance.name + " " + number(point.avoidance);
    }

    void draw_dates()
    {
        if (points_.empty())
            return;
        draw_date(points_.back());
        if (points_.size() > 1)
            draw_date(points_.front());
    }

    /// Beside, above or under its point: the first place that covers nothing and stays in the plane.
    void draw_date(const PlanePoint& point)
    {
        const Point at = place(point);
        const double wide = text_width(point.date_label);
        const double off = size_ * 0.8;
        const double middle = at.y + size_ * 0.35;
        const double above = at.y - off;
        const double below = at.y + off + size_ * 0.7;
        for (const Point& left : {Point{at.x + off, middle}, Point{at.x - off - wide, middle}, Point{at.x + off, above},
                                  Point{at.x + off, below}, Point{at.x - off - wide, above},
                                  Point{at.x - off - wide, below}, Point{at.x - wide / 2, above},
                                  Point{at.x - wide / 2, below}})
            if (take({left.x, left.y - size_ * 0.8, wide, size_})) {
                add_text(left, point.date_label, Role::ink, Anchor::start);
                return;
            }
    }

    bool take(const Rect& area)
    {
        const bool inside = area.x >= plot_.x + 2 && area.x + area.width <= width_ && area.y >= plot_.y - size_ &&
                            area.y + area.height <= bottom();
        if (!inside || std::ranges::any_of(taken_, [&](const Rect& other) { return overlap(area, other); }))
            return false;
        taken_.push_back(area);
        return true;
    }

    void draw_legend()
    {
        double baseline = below_;
        const auto lines = has_box() ? wrap_words(plane_.box_note, width_ - size_ * 3, size_, metrics_)
                                     : std::vector<std::string>();
        for (std::size_t i = 0; i < lines.size(); ++i) {
            baseline += size_ * (i == 0 ? 2.0 : 1.4);
            if (i == 0)
                draw_box_sample(baseline);
            add_text({size_ * 2.6, baseline}, lines[i], Role::muted, Anchor::start);
        }
        scene_.height = baseline + size_ * 0.6;
    }

    void draw_box_sample(double baseline)
    {
        const Rect sample{1, baseline - size_ * 0.8, size_ * 1.8, size_};
        auto outline = rectangle(sample, Role::band);
        scene_.shapes.emplace_back(outline);
        outline.outline.push_back(outline.outline.front());
        scene_.shapes.emplace_back(Polyline{outline.outline, Role::muted, 0.8, true});
    }

    std::string describe() const
    {
        std::string text = plane_.title + " (" + number(plane_.least) + "–" + number(plane_.most) + ")";
        const char* separator = ": ";
        for (const auto& point : points_) {
            text += separator + label(point);
            separator = "; ";
        }
        return has_box() ? text + ". " + plane_.box_note : text;
    }

    const AttachmentPlane& plane_;
    double width_;
    double size_;
    const TextMetrics& metrics_;
    std::vector<PlanePoint> points_;
    Rect plot_;
    double below_ = 0;
    std::vector<Rect> taken_;
    Scene scene_;
};

}

Scene draw_attachment_plane(const AttachmentPlane& plane, double width, double text_size, const TextMetrics& metrics)
{
    return PlaneDrawer(plane, width, text_size, metrics).draw();
}

}
