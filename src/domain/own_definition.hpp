#pragma once

#include "domain/document.hpp"

namespace domain {

enum class DefinitionKind { intake, note, instrument, strategy };
constexpr auto tokens(DefinitionKind)
{
    using enum DefinitionKind;
    return std::array{Token<DefinitionKind>{intake, "intake"}, Token<DefinitionKind>{note, "note"},
                      Token<DefinitionKind>{instrument, "instrument"}, Token<DefinitionKind>{strategy, "strategy"}};
}

/// One version of a definition of the practice's own, as it was typed. Later versions stand beside it; the latest that
/// is not removed counts, and stands for a built-in one of the same id.
struct OwnDefinition {
    static constexpr std::string_view record_name = "own_definition";

    DefinitionKind kind{};
    std::string definition; ///< its id, "my-intake"
    int version = 1;
    std::string title;
    std::string text; ///< JSON
    bool removed = false;

    static constexpr auto fields()
    {
        return std::tuple{field("kind", &OwnDefinition::kind, required),
                          field("definition", &OwnDefinition::definition, required_between(1, 60)),
                          field("version", &OwnDefinition::version, required_between(1, 9999)),
                          field("title", &OwnDefinition::title, required),
                          field("text", &OwnDefinition::text, required),
                          field("removed", &OwnDefinition::removed)};
    }
    bool operator==(const OwnDefinition&) const = default;
};

}
