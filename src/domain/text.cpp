#include "domain/text.hpp"

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

}
