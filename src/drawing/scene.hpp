#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

/// Pictures as values: what is drawn, in which role, and what it says to someone who cannot see it. Lengths are
/// points (1/72 inch), the origin is the top left corner and y grows downwards.
namespace drawing {

/// What a colour is for; the painter decides what it looks like on paper, in light or in dark.
/// `tint` lies under a few words, `line` is written on.
enum class Role { ink, muted, accent, accent_soft, band, grid, surface, tint, line };

struct Point {
    double x = 0;
    double y = 0;
    bool operator==(const Point&) const = default;
};

struct Rect {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    bool operator==(const Rect&) const = default;
};

bool overlap(const Rect& a, const Rect& b);

struct Polyline {
    std::vector<Point> points;
    Role role = Role::ink;
    double width = 1;
    bool dashed = false;
    bool operator==(const Polyline&) const = default;
};

/// A filled, closed outline.
struct Area {
    std::vector<Point> outline;
    Role role = Role::band;
    bool operator==(const Area&) const = default;
};

struct Circle {
    Point centre;
    double radius = 0;
    std::optional<Role> fill;
    std::optional<Role> stroke;
    double stroke_width = 1;
    bool operator==(const Circle&) const = default;
};

enum class Anchor { start, middle, end };

/// One line of text; `at` is on its baseline.
struct Text {
    Point at;
    std::string text;
    double size = 9;
    Role role = Role::ink;
    Anchor anchor = Anchor::start;
    bool bold = false;
    bool operator==(const Text&) const = default;
};

using Shape = std::variant<Polyline, Area, Circle, Text>;

/// A place that answers when pointed at, with the words it answers.
struct HitRegion {
    Rect area;
    std::string label;
    bool operator==(const HitRegion&) const = default;
};

/// Shapes are drawn in order.
struct Scene {
    double width = 0;
    double height = 0;
    std::vector<Shape> shapes;
    std::string alternative_text;
    std::vector<HitRegion> hit_regions;
    bool operator==(const Scene&) const = default;
};

Area rectangle(const Rect& rect, Role role);
Polyline line(Point from, Point to, Role role, double width);

/// The same shape, scaled around the origin and then moved.
Shape transformed(const Shape& shape, double scale, Point offset);

}
