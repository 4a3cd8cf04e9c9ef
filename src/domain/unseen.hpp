#pragma once

#include <string_view>

namespace domain {

/// True when something in the text cannot be seen: a control character, or a blank or sign without ink other than the
/// plain space. Typed again from what is seen, it would be another text.
bool has_unseen(std::string_view utf8);

}
