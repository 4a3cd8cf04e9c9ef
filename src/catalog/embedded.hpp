#pragma once

#include "domain/embedded_file.hpp"

#include <vector>

namespace catalog {

/// The definitions built into the program, by their path in forms/ ("instruments/phq-9.json"), sorted by path.
std::vector<domain::EmbeddedFile> embedded_forms();

}
