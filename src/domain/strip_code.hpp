#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// The short code on a return strip, "K7F-2Q": four characters of Crockford's base32 and one that checks them, so that
/// a single mistyped character is always noticed.
namespace domain {

inline constexpr std::uint32_t strip_code_count = 32 * 32 * 32 * 32;

/// The code of a number below strip_code_count.
std::string strip_code(std::uint32_t number);

/// The code as it is kept, from what was typed: small letters, O for 0, I and L for 1, with or without the hyphen.
/// Nothing when it is no code.
std::optional<std::string> parse_strip_code(std::string_view typed);

}
