#pragma once

#include "domain/tree.hpp"

#include <string>
#include <string_view>

namespace cli {

/// Sets a key that the document leaves out; does nothing for an empty value, or when the document is no object.
void fill_key(domain::Tree& document, std::string_view key, const std::string& value);

/// Adds a part to a document that is an object.
void add_part(domain::Tree& document, std::string_view key, domain::Tree part);

}
