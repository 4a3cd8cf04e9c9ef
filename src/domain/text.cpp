#include "domain/text.hpp"

#include "domain/unseen.hpp"

#include <algorithm>
#include <array>

namespace domain {

namespace {

struct Lead {
    unsigned char mask;
    unsigned char bits;
    std::size_t length;
    char32_t least;
};

constexpr std::array leads{Lead{0x80, 0x00, 1, 0}, Lead{0xe0, 0xc0, 2, 0x80}, Lead{0xf0, 0xe0, 3, 0x800},
                           Lead{0xf8, 0xf0, 4, 0x10000}};

bool is_continuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xc0) == 0x80;
}

// Length in bytes of the well-formed character at the start of `text`, 0 when there is none.
std::size_t character_length(std::string_view text)
{
    const auto first = static_cast<unsigned char>(text.front());
    for (const auto& lead : leads) {
        if ((first & lead.mask) != lead.bits)
            continue;
        if (text.size() < lead.length)
            return 0;
        char32_t code = first & static_cast<unsigned char>(~lead.mask);
        for (std::size_t i = 1; i < lead.length; ++i) {
            if (!is_continuation(text[i]))
                return 0;
            code = code << 6 | (static_cast<unsigned char>(text[i]) & 0x3f);
        }
        const bool surrogate = code >= 0xd800 && code <= 0xdfff;
        return code < lead.least || surrogate || code > 0x10ffff ? 0 : lead.length;
    }
    return 0;
}

char32_t character_at(std::string_view text, std::size_t length)
{
    if (length <= 1)
        return static_cast<unsigned char>(text.front());
    char32_t code = static_cast<unsigned char>(text.front()) & (0xffu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i)
        code = code << 6 | (static_cast<unsigned char>(text[i]) & 0x3f);
    return code;
}

// Calls `action(code, bytes)` for each character; a byte that starts none comes alone.
template<class Action>
void for_each_character(std::string_view text, Action action)
{
    while (!text.empty()) {
        const auto length = std::max<std::size_t>(character_length(text), 1);
        action(character_at(text, length), text.substr(0, length));
        text.remove_prefix(length);
    }
}

bool is_control(char32_t code)
{
    return code < 0x20 || (code >= 0x7f && code < 0xa0) || code == 0x2028 || code == 0x2029;
}

// Embeddings, overrides and isolates; the plain marks that mixed names need (U+200E, U+200F) are none of them.
bool turns_direction(char32_t code)
{
    return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

struct CodeRange {
    char32_t first;
    char32_t last;
};

// Blanks and signs without ink (Unicode: White_Space, Default_Ignorable_Code_Point, the blank Braille cell).
constexpr std::array unseen{
    CodeRange{0x00, 0x20},     CodeRange{0x7f, 0xa0},     CodeRange{0xad, 0xad},     CodeRange{0x34f, 0x34f},
    CodeRange{0x61c, 0x61c},   CodeRange{0x115f, 0x1160}, CodeRange{0x1680, 0x1680}, CodeRange{0x17b4, 0x17b5},
    CodeRange{0x180b, 0x180f}, CodeRange{0x2000, 0x200f}, CodeRange{0x2028, 0x202f}, CodeRange{0x205f, 0x206f},
    CodeRange{0x2800, 0x2800}, CodeRange{0x3000, 0x3000}, CodeRange{0x3164, 0x3164}, CodeRange{0xfe00, 0xfe0f},
    CodeRange{0xfeff, 0xfeff}, CodeRange{0xffa0, 0xffa0}, CodeRange{0xfff0, 0xfff8}, CodeRange{0xe0000, 0xe0fff}};

bool is_seen(char32_t code)
{
    return std::ranges::none_of(unseen, [&](const auto& range) { return code >= range.first && code <= range.last; });
}

}

bool has_nul(std::string_view text)
{
    return text.find('\0') != std::string_view::npos;
}

bool has_unseen(std::string_view utf8)
{
    bool any = false;
    for_each_character(utf8, [&](char32_t code, std::string_view) { any = any || (code != ' ' && !is_seen(code)); });
    return any;
}

bool is_readable_name(std::string_view utf8)
{
    bool seen = false;
    bool fits = true;
    for_each_character(utf8, [&](char32_t code, std::string_view) {
        seen = seen || is_seen(code);
        fits = fits && !is_control(code) && !turns_direction(code);
    });
    return seen && fits;
}

std::string without_controls(std::string_view utf8)
{
    std::string out;
    for_each_character(utf8, [&](char32_t code, std::string_view bytes) {
        const bool is_plain = code == '\n' || code == '\t' || (!is_control(code) && !turns_direction(code));
        out += is_plain ? bytes : std::string_view("\xEF\xBF\xBD");
    });
    return out;
}

std::string on_one_line(std::string_view utf8)
{
    auto out = without_controls(utf8);
    std::ranges::replace_if(
        out, [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return out;
}

std::size_t count_characters(std::string_view utf8)
{
    return static_cast<std::size_t>(std::ranges::count_if(utf8, [](char c) { return !is_continuation(c); }));
}

bool is_utf8(std::string_view text)
{
    while (!text.empty()) {
        const auto length = character_length(text);
        if (length == 0)
            return false;
        text.remove_prefix(length);
    }
    return true;
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator)
{
    std::string out;
    for (const auto& part : parts) {
        if (&part != &parts.front())
            out += separator;
        out += part;
    }
    return out;
}

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    for (;;) {
        const auto at = text.find(separator);
        parts.emplace_back(text.substr(0, at));
        if (at == std::string_view::npos)
            return parts;
        text.remove_prefix(at + 1);
    }
}

std::string filled_in(const std::string& text, const std::map<std::string, std::string>& values)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto open = text.find('{', at);
        const auto close = open == std::string::npos ? open : text.find('}', open);
        if (close == std::string::npos)
            return out + text.substr(at);
        const auto value = values.find(text.substr(open + 1, close - open - 1));
        out += text.substr(at, open - at);
        out += value == values.end() ? text.substr(open, close - open + 1) : value->second;
        at = close + 1;
    }
    return out;
}

std::size_t count_words(std::string_view text)
{
    std::size_t words = 0;
    bool in_word = false;
    for (const char character : text) {
        const bool is_blank = std::string_view(" \t\r\n").find(character) != std::string_view::npos;
        words += !is_blank && !in_word ? 1 : 0;
        in_word = !is_blank;
    }
    return words;
}

}
