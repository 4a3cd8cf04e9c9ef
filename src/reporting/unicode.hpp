#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace reporting {

struct Decoded {
    std::u32string text;
    /// How many broken sequences became U+FFFD.
    int invalid_sequences = 0;
};

/// UTF-8 to code points; each broken sequence becomes one U+FFFD.
Decoded decode_utf8(std::string_view text);

std::string encode_utf8(std::u32string_view text);

/// Characters that shape the text but are not drawn themselves: joiners, direction marks, byte order mark.
bool is_invisible(char32_t c);

/// Chinese, Japanese and Korean characters, between which a line may be broken.
bool is_ideographic(char32_t c);

bool is_space(char32_t c);

}
