#pragma once

#include "domain/embedded_file.hpp"
#include "domain/form_definition.hpp"
#include "domain/word_list.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace catalog {

/// The intakes ("intake/*.json") and note templates ("notes/*.json") among `files`. Throws DefinitionError for the
/// first that cannot be used or whose id another one of its folder has already.
std::vector<domain::FormDefinition> load_form_definitions(std::span<const domain::EmbeddedFile> files);

/// Reads a practice's own intake or note template; `name` stands for it in errors. Throws DefinitionError.
domain::FormDefinition read_form_definition(std::string_view text, std::string_view name = "definition");

/// The definition of that kind and id ("individual", "eft"); nullptr when there is none.
const domain::FormDefinition* find_form_definition(std::span<const domain::FormDefinition> definitions,
                                                   domain::FormKind kind, std::string_view id);

/// The pick-lists among `files` ("words/*.json"). Throws DefinitionError.
std::vector<domain::WordList> load_word_lists(std::span<const domain::EmbeddedFile> files);

/// The pick-list with this key ("interventions"); nullptr when there is none.
const domain::WordList* find_word_list(std::span<const domain::WordList> lists, std::string_view key);

}
