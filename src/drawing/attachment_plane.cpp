#include "drawing/attachment_plane.hpp"

#include <algorithm>
#include <cmath>

namespace drawing {

namespace {

class PlaneDrawer {
public:
    PlaneDrawer(const AttachmentPlane& plane, double width, double text_size, const TextMetrics& metrics)
        : plane_(plane), width_(width), size_(text_size), metrics_(metrics), points_(plane.points),
          frame_(plane.anxiety, plane.avoidance, plane.least, plane.most, plane.number, width, text_size, metrics,
                 scene_)
    {
        std::erase_if(points_, [](const PlanePoint& point) {
            return !std::isfinite(point.anxiety) || !std::isfinite(point.avoidance);
        });
        std::stable_sort(points_.begin(), points_.end(), [](const auto& a, const auto& b) { return a.day < b.day; });
    }

    Scene draw()
    {
        draw_box();
        frame_.draw();
        draw_path();
        draw_dates();
        draw_legend();
        scene_.width = width_;
        scene_.alternative_text = describe();
        return std::move(scene_);
    }

private:
    std::string number(double value) const { return frame_.number(value); }
    bool has_box() const { return plane_.anxiety_error && plane_.avoidance_error && !points_.empty(); }

    void draw_box()
    {
        if (!has_box())
            return;
        const auto& last = points_.back();
        const double left = frame_.x_of(last.anxiety - *plane_.anxiety_error);
        const double top = frame_.y_of(last.avoidance + *plane_.avoidance_error);
        const double box_right = frame_.x_of(last.anxiety + *plane_.anxiety_error);
        const double box_bottom = frame_.y_of(last.avoidance - *plane_.avoidance_error);
        scene_.shapes.emplace_back(rectangle({left, top, box_right - left, box_bottom - top}, Role::band));
        scene_.shapes.emplace_back(
            Polyline{{{left, top}, {box_right, top}, {box_right, box_bottom}, {left, box_bottom}, {left, top}},
                     Role::muted,
                     0.8,
                     true});
    }

    void draw_path()
    {
        Polyline path{{}, Role::accent, 1.4, false};
        for (const auto& point : points_)
            path.points.push_back(frame_.place(point.anxiety, point.avoidance));
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
        frame_.occupy({at.x - radius, at.y - radius, 2 * radius, 2 * radius});
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
        write_date(points_.back());
        if (points_.size() > 1)
            write_date(points_.front());
    }

    void write_date(const PlanePoint& point)
    {
        frame_.write_beside(frame_.place(point.anxiety, point.avoidance), point.date_label);
    }

    void draw_legend()
    {
        double baseline = frame_.below();
        const auto lines =
            has_box() ? wrap_words(plane_.box_note, width_ - size_ * 3, size_, metrics_) : std::vector<std::string>();
        for (std::size_t i = 0; i < lines.size(); ++i) {
            baseline += size_ * (i == 0 ? 2.0 : 1.4);
            if (i == 0)
                draw_box_sample(baseline);
            scene_.shapes.emplace_back(
                Text{{size_ * 2.6, baseline}, lines[i], size_, Role::muted, Anchor::start, false});
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
    Scene scene_;
    PlaneFrame frame_;
};

}

Scene draw_attachment_plane(const AttachmentPlane& plane, double width, double text_size, const TextMetrics& metrics)
{
    return PlaneDrawer(plane, width, text_size, metrics).draw();
}

}
