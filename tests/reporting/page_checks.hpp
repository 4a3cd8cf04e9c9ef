#pragma once

#include "reporting/page_layout.hpp"

#include <boost/test/unit_test.hpp>

namespace reporting {

inline void check_point_inside(const drawing::Point& point, const PageFormat& format)
{
    BOOST_TEST(point.x >= format.left() - 0.5);
    BOOST_TEST(point.x <= format.right() + 0.5);
    BOOST_TEST(point.y >= 0);
    BOOST_TEST(point.y <= format.height);
}

struct ShapeCheck {
    const PageFormat& format;

    void operator()(const drawing::Polyline& line) const
    {
        for (const auto& point : line.points)
            check_point_inside(point, format);
    }
    void operator()(const drawing::Area& area) const
    {
        for (const auto& point : area.outline)
            check_point_inside(point, format);
    }
    void operator()(const drawing::Circle& circle) const { check_point_inside(circle.centre, format); }
    void operator()(const drawing::Text&) const { BOOST_ERROR("a text that was not laid out"); }
};

/// Nothing is cropped: every text and shape of every page stands inside the margins.
inline void check_inside_margins(const Pages& pages)
{
    for (const auto& page : pages.pages) {
        for (const auto& text : page.texts) {
            BOOST_TEST(text.run.x >= pages.format.left() - 0.01);
            BOOST_TEST(text.run.x + text.run.width <= pages.format.right() + 0.01);
            BOOST_TEST(text.baseline - text.run.size >= pages.format.end_margin - 5);
            BOOST_TEST(text.baseline <= pages.format.height - pages.format.end_margin + 0.01);
        }
        for (const auto& shape : page.shapes)
            std::visit(ShapeCheck{pages.format}, shape);
    }
}

/// Two lines of text of one page never cover each other.
inline void check_lines_apart(const Page& page)
{
    for (std::size_t i = 0; i < page.texts.size(); ++i)
        for (std::size_t j = i + 1; j < page.texts.size(); ++j) {
            const auto& a = page.texts[i];
            const auto& b = page.texts[j];
            const bool beside = a.run.x + a.run.width <= b.run.x + 0.01 || b.run.x + b.run.width <= a.run.x + 0.01;
            const double apart = std::abs(a.baseline - b.baseline);
            BOOST_TEST((beside || a.run.is_mark || b.run.is_mark || apart > a.run.size * 0.7),
                       a.run.text << " and " << b.run.text);
        }
}

inline std::string text_of(const Page& page)
{
    std::string text;
    for (const auto& line : page.plain)
        text += line + "\n";
    return text;
}

}
