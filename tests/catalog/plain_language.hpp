#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// What text for clients must keep to.
namespace plain_language {

/// The first word of the never-on-client-paper list that occurs in `line`; empty when none does.
std::string forbidden_in(std::string_view line);

/// Words in the longest sentence of `line`.
std::size_t longest_sentence(std::string_view line);

}
