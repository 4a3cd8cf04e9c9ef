#pragma once

#include "domain/tree.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace app {

/// The documents there are, by name.
std::vector<std::string> schema_names();

/// What a document may say: {"name", "fields": [{"name", "required", "type", "allowed", …}]}. `allowed` is a list of
/// words for a type "word", else a token with its arguments ({"date_from": ["2026-03-01"]}); objects, and lists and
/// maps of objects, have "fields" of their own. Refuses an unknown name, naming the ones there are.
domain::Tree schema_of(std::string_view name);

}
