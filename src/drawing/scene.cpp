#include "drawing/scene.hpp"

namespace drawing {

namespace {

struct Transform {
    double scale;
    Point offset;

    Point operator()(Point point) const { return {point.x * scale + offset.x, point.y * scale + offset.y}; }

    std::vector<Point> operator()(std::vector<Point> points) const
    {
        for (auto& point : points)
            point = (*this)(point);
        return points;
    }

    Shape operator()(Polyline shape) const
    {
        shape.points = (*this)(std::move(shape.points));
        shape.width *= scale;
        return shape;
    }

    Shape operator()(Area shape) const
    {
        shape.outline = (*this)(std::move(shape.outline));
        return shape;
    }

    Shape operator()(Circle shape) const
    {
        shape.centre = (*this)(shape.centre);
        shape.radius *= scale;
        shape.stroke_width *= scale;
        return shape;
    }

    Shape operator()(Text shape) const
    {
        shape.at = (*this)(shape.at);
        shape.size *= scale;
        return shape;
    }
};

}

Area rectangle(const Rect& rect, Role role)
{
    const double right = rect.x + rect.width;
    const double bottom = rect.y + rect.height;
    return {{{rect.x, rect.y}, {right, rect.y}, {right, bottom}, {rect.x, bottom}}, role};
}

Polyline line(Point from, Point to, Role role, double width)
{
    return {{from, to}, role, width, false};
}

Shape transformed(const Shape& shape, double scale, Point offset)
{
    return std::visit(Transform{scale, offset}, shape);
}

bool overlap(const Rect& a, const Rect& b)
{
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

}
