#pragma once

#include "domain/own_definition.hpp"

#include <string>
#include <string_view>
#include <vector>

/// A practice's own definitions as they are typed: what kind one is, and what is wrong with it and where.
namespace catalog {

/// What a text that can be used says it is.
struct ReadDefinition {
    domain::DefinitionKind kind{};
    std::string id;
    std::string title;
    int version = 1;
};

/// Why a text cannot be used. `line` and `column` are counted from 1; 0 where the place is not known.
struct DefinitionProblem {
    int line = 0;
    int column = 0;
    domain::Problem problem;
};

/// Everything that is wrong with the text, at least the first thing; empty when it can be used.
std::vector<DefinitionProblem> definition_problems(std::string_view text);

/// Reads a text without problems. Throws domain::Refused with the first of its problems, its line in front of the
/// field: "line 12: scales[0].most".
ReadDefinition read_own_definition(std::string_view text);

/// The text with another id or version, everything else as it was typed.
std::string with_id(std::string_view text, std::string_view id);
std::string with_version(std::string_view text, int version);

}
