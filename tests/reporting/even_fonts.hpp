#pragma once

#include "reporting/fonts.hpp"
#include "reporting/unicode.hpp"

namespace reporting {

/// Fonts for tests of the layout: every character is half as wide as it is high, marks have no width, and nothing
/// above U+FFFF can be drawn.
struct EvenFonts : Fonts {
    Glyph glyph(char32_t c, Face face) override
    {
        const int font = static_cast<int>(face);
        if (c > 0xFFFF)
            return {U'□', font, 0.5, 0, 0, true};
        const bool mark = c >= 0x0300 && c <= 0x036F;
        return {c, font, mark ? 0 : 0.5, 0, 0.2, false};
    }
};

}
