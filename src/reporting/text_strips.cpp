#include "reporting/text_strips.hpp"

namespace reporting {

namespace {

/// Where the baseline stands in a line, from its top: half of the extra height, then the ascent of Noto Sans.
double baseline_in(double line_height, double size)
{
    constexpr double ascent = 1.069, descent = 0.293;
    return (line_height - (ascent + descent) * size) / 2 + ascent * size;
}

}

TextStyle style_of(HeadingLevel level)
{
    switch (level) {
    case HeadingLevel::title:
        return {1.95, 1.25, 0.8, 0};
    case HeadingLevel::section:
        return {1.15, 1.3, 1.0, 0};
    case HeadingLevel::part:
        return {1.0, 1.4, 0.5, 0};
    }
    return {};
}

TextStyle style_of(ParagraphStyle style)
{
    switch (style) {
    case ParagraphStyle::body:
        return {1.0, body_line, 0.25, 0};
    case ParagraphStyle::lead:
        return {1.15, 1.4, 0.2, 0};
    case ParagraphStyle::quote:
        return {1.0, body_line, 0.4, 1.1};
    case ParagraphStyle::small:
        return {0.82, 1.4, 0.2, 0};
    }
    return {};
}

void place_line(Strip& strip, const TextLine& line, double x, double top, double line_height, double size)
{
    for (Run run : line.runs) {
        run.x += x;
        strip.texts.push_back({top + baseline_in(line_height, size), std::move(run)});
    }
}

void tie_lines(std::vector<Strip>& strips)
{
    if (strips.size() < 2)
        return;
    strips.front().keep_with_next = true;
    strips[strips.size() - 2].keep_with_next = true;
}

std::vector<Strip> text_strips(const std::vector<Span>& spans, const TextStyle& style, Align align,
                               const StripFormat& format, TextLayout& layout)
{
    const double text_size = format.body_size * style.scale;
    const double indent = format.body_size * style.indent;
    const double line_height = text_size * style.line_height;
    std::vector<Strip> strips;
    for (const auto& line : layout.lay_out(spans, text_size, format.width - 2 * indent, align)) {
        Strip strip;
        strip.height = line_height;
        strip.right_to_left = line.right_to_left;
        place_line(strip, line, indent, 0, line_height, text_size);
        strips.push_back(std::move(strip));
    }
    if (strips.empty())
        return strips;
    strips.front().space_before = format.body_size * style.space_before;
    strips.front().plain.push_back(plain_text(spans));
    return strips;
}

}
