#pragma once

#include "domain/tree.hpp"

#include <string>
#include <string_view>

namespace app {

/// The document in a JSON text. Refuses what is no JSON, with line and column.
domain::Tree parse_document(std::string_view json_text);

/// A document as JSON: compact, or readable with `indent` > 0.
std::string write_document(const domain::Tree& document, int indent = -1);

}
