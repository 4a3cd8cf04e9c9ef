#pragma once

#include "reporting/font_finder.hpp"

namespace reporting {

/// How one character is drawn. `width` is for a size of 1 point.
struct Glyph {
    char32_t drawn = 0;
    int font = 0;
    double width = 0;
    /// Where the ink of a mark begins and ends, for a size of 1 point; only for characters without width.
    double ink_left = 0;
    double ink_right = 0;
    /// No installed font has the character: a box is drawn in its place.
    bool missing = false;
};

/// Chooses a font for each character.
class Fonts {
public:
    virtual ~Fonts() = default;
    virtual Glyph glyph(char32_t c, Face face) = 0;
};

}
