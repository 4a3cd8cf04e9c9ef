#pragma once

#include "reporting/page_layout.hpp"

#include <string>
#include <vector>

namespace reporting {

/// Letters of one kind on a sheet, in points.
struct Lettering {
    double size = 11;
    Face face = Face::regular;
    drawing::Role role = drawing::Role::ink;
    double leading = 1.31; ///< line height in relation to the size
};

/// A rectangle on a sheet, in millimetres from its top left corner.
struct Area {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
};

/// One page being drawn, in millimetres; what is drawn first is read first. A mirrored canvas, for scripts read from
/// the right, turns every place around, but not what is drawn while it is straight (digits, numbers).
class Canvas {
public:
    Canvas(TextLayout& layout, double width, double height, bool mirrored)
        : layout_(layout), width_(width), height_(height), mirrored_(mirrored)
    {
    }

    double width() const { return width_; }
    double height() const { return height_; }
    bool mirrored() const { return mirrored_; }

    void line(double x1, double y1, double x2, double y2, drawing::Role role, double weight);
    void dashes(std::vector<drawing::Point> points, double weight);
    void fill(const Area& area, double corner, drawing::Role role);
    void outline(const Area& area, double corner, drawing::Role role, double weight);
    /// A dashed frame with scissors, to be cut out.
    void cut_out(const Area& area, double corner);
    void circle(double x, double y, double radius, std::optional<drawing::Role> inside, drawing::Role edge,
                double weight);
    void scissors(double x, double y);

    /// Text in lines from `top` down; returns where it ends.
    double paragraph(const Area& place, const std::string& text, const Lettering& style, Align align = Align::start);
    double paragraph(const Area& place, const std::vector<Span>& spans, const Lettering& style,
                     Align align = Align::start);
    /// One line on its baseline: it begins, is centred around or ends at `x`.
    void text_at(double x, double baseline, const std::string& text, const Lettering& style,
                 Align align = Align::start);
    /// The height the text would take.
    double height_of(const std::string& text, const Lettering& style, double width) const;
    double width_of(const std::string& text, const Lettering& style) const;
    int lines_of(const std::string& text, const Lettering& style, double width) const;

    /// Draws from left to right as it stands, within a place that is mirrored as a whole.
    template<class Draw>
    void straight(double x, double width, Draw draw)
    {
        const bool was = mirrored_;
        const double left = was ? width_ - x - width : x;
        mirrored_ = false;
        draw(left);
        mirrored_ = was;
    }

    Page take() { return std::move(page_); }

private:
    double at(double x, double width = 0) const { return mirrored_ ? width_ - x - width : x; }
    std::vector<drawing::Point> rounded(const Area& area, double corner) const;

    TextLayout& layout_;
    double width_;
    double height_;
    bool mirrored_;
    Page page_;
};

}
