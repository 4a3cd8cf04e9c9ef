#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace domain {

/// Number of Unicode characters in UTF-8 text; a byte that starts nothing valid counts as one.
std::size_t count_characters(std::string_view utf8);

/// True when the text is well-formed UTF-8 (no overlong forms, no surrogates, nothing above U+10FFFF).
bool is_utf8(std::string_view text);

/// True when there is a character in it that has no place in any text: NUL.
bool has_nul(std::string_view text);

/// True when a name can be read on one line: something in it can be seen, and there is no line break, control
/// character, or sign that turns the direction of what follows.
bool is_readable_name(std::string_view utf8);

/// The text with every control character (but tab and line break) and every sign that turns the direction replaced by
/// U+FFFD, so that it cannot steer a terminal.
std::string without_controls(std::string_view utf8);

/// The same on one line: tabs and line breaks as blanks.
std::string on_one_line(std::string_view utf8);

/// How many words stand in it: what blanks divide.
std::size_t count_words(std::string_view text);

std::string_view trimmed(std::string_view text);

/// "a, b, c".
std::string joined(const std::vector<std::string>& parts, std::string_view separator = ", ");

std::vector<std::string> split(std::string_view text, char separator);

/// The text with the values of the names that stand in braces in it: "{name}". A name without a value stays as it is,
/// and what is put in is not looked through again.
std::string filled_in(const std::string& text, const std::map<std::string, std::string>& values);

}
