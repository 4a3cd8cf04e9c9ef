#pragma once

#include "domain/embedded_file.hpp"
#include "domain/instrument.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace catalog {

/// The instruments among `files` ("instruments/*.json"), in the order given. Throws DefinitionError for the first that
/// cannot be used or whose id another one has already.
std::vector<domain::Instrument> load_instruments(std::span<const domain::EmbeddedFile> files);

/// Reads a practice's own definition; `name` stands for it in errors. Throws DefinitionError.
domain::Instrument read_instrument(std::string_view text, std::string_view name = "definition");

/// The instrument with this id; nullptr when there is none.
const domain::Instrument* find_instrument(std::span<const domain::Instrument> instruments, std::string_view id);

}
