#include "reporting/unicode.hpp"

#include <algorithm>
#include <array>

namespace reporting {

namespace {

constexpr char32_t replacement = 0xFFFD;

struct Range {
    char32_t first;
    char32_t last;
};

template<std::size_t N>
bool in_ranges(char32_t c, const std::array<Range, N>& ranges)
{
    return std::any_of(ranges.begin(), ranges.end(), [c](Range range) { return c >= range.first && c <= range.last; });
}

/// What a leading byte promises: how many bytes follow, and the smallest code point they may spell.
struct Lead {
    int following;
    char32_t bits;
    char32_t least;
};

Lead read_lead(unsigned char byte)
{
    if (byte < 0x80)
        return {0, byte, 0};
    if (byte >= 0xC2 && byte < 0xE0)
        return {1, byte & 0x1Fu, 0x80};
    if (byte >= 0xE0 && byte < 0xF0)
        return {2, byte & 0x0Fu, 0x800};
    if (byte >= 0xF0 && byte < 0xF5)
        return {3, byte & 0x07u, 0x10000};
    return {-1, replacement, 0};
}

bool is_scalar(char32_t c, char32_t least)
{
    return c >= least && c <= 0x10FFFF && !(c >= 0xD800 && c <= 0xDFFF);
}

}

Decoded decode_utf8(std::string_view text)
{
    Decoded decoded;
    decoded.text.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const Lead lead = read_lead(static_cast<unsigned char>(text[i++]));
        char32_t c = lead.bits;
        int found = 0;
        for (; found < lead.following && i < text.size() && (text[i] & 0xC0) == 0x80; ++found, ++i)
            c = c << 6 | (static_cast<unsigned char>(text[i]) & 0x3Fu);
        const bool valid = found == lead.following && is_scalar(c, lead.least);
        decoded.text.push_back(valid ? c : replacement);
        decoded.invalid_sequences += valid ? 0 : 1;
    }
    return decoded;
}

std::string encode_utf8(std::u32string_view text)
{
    std::string out;
    out.reserve(text.size());
    const auto push = [&out](char32_t byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
    const auto follow = [&push](char32_t c, int shift) { push(0x80u | (c >> shift & 0x3Fu)); };
    for (const char32_t c : text) {
        if (c < 0x80) {
            push(c);
        } else if (c < 0x800) {
            push(0xC0u | c >> 6);
            follow(c, 0);
        } else if (c < 0x10000) {
            push(0xE0u | c >> 12);
            follow(c, 6);
            follow(c, 0);
        } else {
            push(0xF0u | c >> 18);
            follow(c, 12);
            follow(c, 6);
            follow(c, 0);
        }
    }
    return out;
}

bool is_invisible(char32_t c)
{
    static constexpr std::array<Range, 9> ranges{{{0x00AD, 0x00AD},
                                                  {0x061C, 0x061C},
                                                  {0x180B, 0x180E},
                                                  {0x200B, 0x200F},
                                                  {0x202A, 0x202E},
                                                  {0x2060, 0x206F},
                                                  {0xFE00, 0xFE0F},
                                                  {0xFEFF, 0xFEFF},
                                                  {0xE0000, 0xE0FFF}}};
    return in_ranges(c, ranges);
}

bool is_ideographic(char32_t c)
{
    static constexpr std::array<Range, 6> ranges{
        {{0x2E80, 0x2FFF}, {0x3003, 0x33FF}, {0x3400, 0x9FFF}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0x20000, 0x3FFFF}}};
    return in_ranges(c, ranges);
}

bool is_space(char32_t c)
{
    return c == ' ' || c == 0x1680 || (c >= 0x2000 && c <= 0x200A && c != 0x2007) || c == 0x205F || c == 0x3000;
}

}
