#pragma once

#include "app/practice/open_practice.hpp"
#include "domain/client.hpp"

#include <unordered_set>

namespace app {

/// The ids of all that is about a person: theirs, that of each case they are or were in, and of the records of these
/// that are not about another member alone.
std::unordered_set<std::string> ids_about(OpenPractice& practice, const domain::Id<domain::Client>& client);

}
