#include "reporting/pdf_painter.hpp"

namespace reporting {

namespace {

using drawing::Role;

/// Colours that stay apart in black and white: the darker the role, the more it matters.
Color color_of(Role role)
{
    switch (role) {
    case Role::ink:
        return {0.13, 0.16, 0.19};
    case Role::muted:
        return {0.38, 0.42, 0.45};
    case Role::accent:
        return {0.10, 0.37, 0.40};
    case Role::accent_soft:
        return {0.66, 0.80, 0.79};
    case Role::band:
        return {0.89, 0.90, 0.91};
    case Role::grid:
        return {0.84, 0.86, 0.87};
    case Role::surface:
        return {1, 1, 1};
    case Role::tint:
        return {0.95, 0.95, 0.95};
    case Role::line:
        return {0.62, 0.65, 0.67};
    }
    return {};
}

std::optional<Color> color_of(const std::optional<Role>& role)
{
    return role ? std::optional(color_of(*role)) : std::nullopt;
}

struct ShapePainter {
    PdfWriter& writer;

    void operator()(const drawing::Polyline& line) const
    {
        writer.stroke(line.points, color_of(line.role), line.width, line.dashed);
    }
    void operator()(const drawing::Area& area) const { writer.fill(area.outline, color_of(area.role)); }
    void operator()(const drawing::Circle& circle) const
    {
        writer.circle(circle.centre, circle.radius, color_of(circle.fill), color_of(circle.stroke),
                      circle.stroke_width);
    }
    void operator()(const drawing::Text&) const {} // became runs of text when the pages were laid out
};

}

void paint(const Pages& pages, PdfWriter& writer)
{
    for (const auto& page : pages.pages) {
        writer.add_page(pages.format.width, pages.format.height);
        for (const auto& shape : page.shapes)
            std::visit(ShapePainter{writer}, shape);
        for (const auto& text : page.texts)
            writer.text({text.run.x, text.baseline}, text.run.text, text.run.font, text.run.size,
                        color_of(text.run.role));
    }
}

}
