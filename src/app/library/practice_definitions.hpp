#pragma once

#include "app/practice/open_practice.hpp"

/// A practice's own intakes, note templates, instruments and exercises: copied, typed, brought in, taken away.
namespace app {

/// A definition the practice works with.
struct DefinitionLine {
    domain::DefinitionKind kind{};
    std::string id;
    std::string title;
    int version = 1;
    bool own = false;      ///< typed or brought in by the practice
    bool built_in = false; ///< the program brings one of this id
    int used = 0;          ///< how often something was answered, written, filled in or given by it
};

/// Everything there is, by kind and in the order of the library.
std::vector<DefinitionLine> list_definitions(OpenPractice& practice);

/// Its text, to read, copy or change: the practice's own latest version, else the built-in one. `version` asks for one
/// version. Refuses what is not there.
std::string definition_text(OpenPractice& practice, domain::DefinitionKind kind, std::string_view id,
                            std::optional<int> version = std::nullopt);

/// What is wrong with a text, and where it stands. Needs no practice.
struct DefinitionFault {
    int line = 0; ///< counted from 1; 0 where the place is not known
    int column = 0;
    domain::Problem problem;
};
std::vector<DefinitionFault> definition_faults(std::string_view text);

/// A definition that was kept.
struct KeptDefinition {
    domain::DefinitionKind kind{};
    std::string id;
    int version = 1;
};

/// Keeps a text as the practice's own: a new one, or the next version of one of this id, which counts from now on. What
/// was answered before keeps the wording and version it was answered with. Refuses a text that cannot be used, naming
/// line, path and reason, and a change of an instrument that would give its kept scores another meaning.
KeptDefinition keep_definition(OpenPractice& practice, std::string_view text);

/// Keeps a copy under an id of its own, to be changed.
KeptDefinition copy_definition(OpenPractice& practice, domain::DefinitionKind kind, std::string_view id,
                               std::string_view new_id);

/// Takes the practice's own away, all versions of it; a built-in one of the same id counts again. Refuses one that
/// something was answered or given by.
void remove_definition(OpenPractice& practice, domain::DefinitionKind kind, std::string_view id);

}
