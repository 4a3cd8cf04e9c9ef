#include "reporting/worksheets/canvas.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace reporting {

namespace {

constexpr double points_per_mm = 72 / 25.4;

double pt(double millimetres)
{
    return millimetres * points_per_mm;
}

/// Places of a corner's arc from `from` degrees on, a quarter turn.
void add_corner(std::vector<drawing::Point>& points, drawing::Point centre, double radius, double from)
{
    constexpr int steps = 5;
    for (int i = 0; i <= steps; ++i) {
        const double angle = (from + 90.0 * i / steps) * std::numbers::pi / 180;
        points.push_back({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)});
    }
}

double baseline_within(double line_height, double size)
{
    constexpr double ascent = 1.069, descent = 0.293; // of Noto Sans
    return (line_height - (ascent + descent) * size) / 2 + ascent * size;
}

}

std::vector<drawing::Point> Canvas::rounded(const Area& area, double corner) const
{
    const double left = pt(at(area.x, area.width)), top = pt(area.y);
    const double right = left + pt(area.width), bottom = top + pt(area.height);
    const double radius = pt(std::min({corner, area.width / 2, area.height / 2}));
    std::vector<drawing::Point> points;
    add_corner(points, {left + radius, top + radius}, radius, 180);
    add_corner(points, {right - radius, top + radius}, radius, 270);
    add_corner(points, {right - radius, bottom - radius}, radius, 0);
    add_corner(points, {left + radius, bottom - radius}, radius, 90);
    points.push_back(points.front());
    return points;
}

void Canvas::line(double x1, double y1, double x2, double y2, drawing::Role role, double weight)
{
    page_.shapes.emplace_back(drawing::line({pt(at(x1)), pt(y1)}, {pt(at(x2)), pt(y2)}, role, weight));
}

void Canvas::fill(const Area& area, double corner, drawing::Role role)
{
    page_.shapes.emplace_back(drawing::Area{rounded(area, corner), role});
}

void Canvas::outline(const Area& area, double corner, drawing::Role role, double weight)
{
    page_.shapes.emplace_back(drawing::Polyline{rounded(area, corner), role, weight, false});
}

void Canvas::circle(double x, double y, double radius, std::optional<drawing::Role> inside, drawing::Role edge,
                    double weight)
{
    page_.shapes.emplace_back(drawing::Circle{{pt(at(x)), pt(y)}, pt(radius), inside, edge, weight});
}

void Canvas::dashes(std::vector<drawing::Point> points, double weight)
{
    constexpr double dash = 2.2, gap = 1.6;
    double left = pt(dash);
    bool drawn = true;
    for (std::size_t i = 1; i < points.size(); ++i) {
        drawing::Point from = points[i - 1];
        double length = std::hypot(points[i].x - from.x, points[i].y - from.y);
        while (length > 1e-6) {
            const double step = std::min(left, length);
            const double part = step / length;
            const drawing::Point to{from.x + (points[i].x - from.x) * part, from.y + (points[i].y - from.y) * part};
            if (drawn)
                page_.shapes.emplace_back(drawing::line(from, to, drawing::Role::muted, weight));
            from = to;
            length -= step;
            left -= step;
            if (left > 1e-6)
                continue;
            drawn = !drawn;
            left = pt(drawn ? dash : gap);
        }
    }
}

void Canvas::cut_out(const Area& area, double corner)
{
    dashes(rounded(area, corner), 0.7);
    scissors(area.x + 4, area.y);
}

void Canvas::scissors(double x, double y)
{
    fill({x - 0.4, y - 1, 4.2, 2}, 0, drawing::Role::surface);
    const Lettering style{9, Face::regular, drawing::Role::muted};
    // A picture, not a word: it is not part of what the page says.
    const auto kept = page_.plain.size();
    text_at(x, y + 1.1, "✂", style);
    page_.plain.resize(kept);
}

double Canvas::paragraph(const Area& place, const std::string& text, const Lettering& style, Align align)
{
    return paragraph(place, {{text, style.face, style.role}}, style, align);
}

double Canvas::paragraph(const Area& place, const std::vector<Span>& spans, const Lettering& style, Align align)
{
    const double height = style.size * style.leading;
    double top = pt(place.y);
    for (const auto& line : layout_.lay_out(spans, style.size, pt(place.width), align)) {
        for (Run run : line.runs) {
            run.x += pt(at(place.x, place.width));
            page_.texts.push_back({top + baseline_within(height, style.size), std::move(run)});
        }
        top += height;
    }
    if (const auto words = plain_text(spans); !words.empty())
        page_.plain.push_back(words);
    return top / points_per_mm;
}

void Canvas::text_at(double x, double baseline, const std::string& text, const Lettering& style, Align align)
{
    const double width = width_of(text, style) + 0.01;
    const double shift = align == Align::start ? 0 : align == Align::centre ? width / 2 : width;
    const double left = pt(at(x - shift, width));
    for (const auto& line : layout_.lay_out({{text, style.face, style.role}}, style.size, pt(width) + 1))
        for (Run run : line.runs) {
            run.x += left - (line.right_to_left ? 1 : 0);
            page_.texts.push_back({pt(baseline), std::move(run)});
        }
    if (!text.empty())
        page_.plain.push_back(text);
}

double Canvas::width_of(const std::string& text, const Lettering& style) const
{
    return layout_.width(text, style.size, style.face == Face::bold) / points_per_mm;
}

int Canvas::lines_of(const std::string& text, const Lettering& style, double width) const
{
    return static_cast<int>(layout_.lay_out({{text, style.face, style.role}}, style.size, pt(width)).size());
}

double Canvas::height_of(const std::string& text, const Lettering& style, double width) const
{
    return lines_of(text, style, width) * style.size * style.leading / points_per_mm;
}

}
