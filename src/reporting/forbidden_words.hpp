#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace reporting {

/// Words and phrases that never stand on paper for a client: class names, words that judge, and promises.
std::span<const std::string_view> forbidden_words();

/// Those that occur in `text` as whole words, in the order of the list; capital letters and line breaks do not hide
/// them.
std::vector<std::string> find_forbidden(std::string_view text);

}
