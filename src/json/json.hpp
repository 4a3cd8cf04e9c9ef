#pragma once

#include "domain/tree.hpp"

#include <string>
#include <string_view>

namespace json {

/// Reads one JSON value; refuses (domain::Refused, field "document") with line and column when it is not JSON, has a
/// key twice in one object, a number out of range, or is nested deeper than 64.
domain::Tree parse(std::string_view text);

/// Writes compact JSON, UTF-8; `indent` > 0 makes it readable. The same tree always gives the same text.
std::string write(const domain::Tree& tree, int indent = -1);

}
