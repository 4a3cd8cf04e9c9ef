#pragma once

#include "reporting/strips.hpp"

#include <vector>

/// How text looks: sizes and distances in relation to the body size, and its way into strips.
namespace reporting {

constexpr double body_line = 1.38;

struct TextStyle {
    double scale = 1;
    double line_height = 1.4;
    double space_before = 0;
    double indent = 0; ///< on both sides
};

TextStyle style_of(HeadingLevel level);
TextStyle style_of(ParagraphStyle style);

/// Puts a line's runs into the strip; `top` is the upper edge of the line within the strip.
void place_line(Strip& strip, const TextLine& line, double x, double top, double line_height, double size);

/// Neither a first nor a last line stands alone on a page.
void tie_lines(std::vector<Strip>& strips);

/// One strip a line; the first holds the whole plain text.
std::vector<Strip> text_strips(const std::vector<Span>& spans, const TextStyle& style, Align align,
                               const StripFormat& format, TextLayout& layout);

}
