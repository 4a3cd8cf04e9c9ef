#pragma once

#include "domain/embedded_file.hpp"
#include "domain/strategy.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace catalog {

/// The strategies among `files` ("strategies/*.json"), in the order given. Throws DefinitionError for the first that
/// cannot be used or whose id another one has already.
std::vector<domain::Strategy> load_strategies(std::span<const domain::EmbeddedFile> files);

/// Reads a practice's own strategy; `name` stands for it in errors. Throws DefinitionError.
domain::Strategy read_strategy(std::string_view text, std::string_view name = "definition");

/// The strategy with this id ("h10"); nullptr when there is none.
const domain::Strategy* find_strategy(std::span<const domain::Strategy> strategies, std::string_view id);

}
