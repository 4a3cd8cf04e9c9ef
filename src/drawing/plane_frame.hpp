#pragma once

#include "drawing/scene.hpp"
#include "drawing/text_metrics.hpp"

#include <functional>
#include <string>
#include <vector>

namespace drawing {

/// What an axis measures, and the words at its two ends.
struct PlaneAxis {
    std::string name;
    std::string low_words;
    std::string high_words;
};

/// Two axes of one range, and where values and labels go between them. Only the axes and short ticks: a line across
/// would read as a border between kinds of people.
class PlaneFrame {
public:
    using Number = std::function<std::string(double)>;

    /// What it draws goes into `scene`; all of them must outlive it.
    PlaneFrame(const PlaneAxis& across, const PlaneAxis& upward, double least, double most, const Number& number,
               double width, double text_size, const TextMetrics& metrics, Scene& scene);

    void draw();

    /// Values outside the range are placed at the edge.
    Point place(double across, double upward) const { return {x_of(across), y_of(upward)}; }
    double x_of(double across) const { return plot_.x + plot_.width * share(across); }
    double y_of(double upward) const { return bottom() - plot_.height * share(upward); }

    /// The lowest baseline of the words under the axis.
    double below() const { return below_; }
    std::string number(double value) const { return number_ ? number_(value) : std::to_string(value); }

    /// Keeps labels from covering it.
    void occupy(const Rect& area) { taken_.push_back(area); }
    /// Writes beside, above or under the point: the first place that covers nothing and stays in the plane.
    void write_beside(Point at, const std::string& label);

private:
    double bottom() const { return plot_.y + plot_.height; }
    double right() const { return plot_.x + plot_.width; }
    double share(double value) const;
    double text_width(const std::string& text) const { return metrics_.width(text, size_, false); }
    void add_text(Point at, const std::string& text, Role role, Anchor anchor);
    void draw_axes();
    void draw_ticks(double value);
    void draw_across_words();
    void draw_upward_words();
    bool take(const Rect& area);

    const PlaneAxis& across_;
    const PlaneAxis& upward_;
    double least_;
    double most_;
    const Number& number_;
    double width_;
    double size_;
    const TextMetrics& metrics_;
    Scene& scene_;
    Rect plot_;
    double below_ = 0;
    std::vector<Rect> taken_;
};

}
