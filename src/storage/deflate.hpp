#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace storage {

/// The bytes of the text, deflated, with its length in front. Memory that held any of it is zeroed.
std::string deflated(std::string_view text);

/// The text; nullopt when these bytes hold none.
std::optional<std::string> inflated(std::string_view bytes);

}
