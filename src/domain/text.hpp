#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace domain {

/// Number of Unicode characters in UTF-8 text; a byte that starts nothing valid counts as one.
std::size_t count_characters(std::string_view utf8);

/// True when the text is well-formed UTF-8 (no overlong forms, no surrogates, nothing above U+10FFFF).
bool is_utf8(std::string_view text);

std::string_view trimmed(std::string_view text);

/// "a, b, c".
std::string joined(const std::vector<std::string>& parts, std::string_view separator = ", ");

std::vector<std::string> split(std::string_view text, char separator);

}
