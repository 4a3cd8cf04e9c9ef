#pragma once

#include "catalog/definition_error.hpp"
#include "domain/document.hpp"
#include "domain/embedded_file.hpp"
#include "json/json.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace catalog {

/// Reads and checks one definition; `name` stands for it in errors. Throws DefinitionError.
template<class T>
T read_definition(std::string_view text, std::string_view name)
{
    try {
        auto definition = domain::from_tree<T>(json::parse(text));
        if (const auto problems = check(definition); !problems.empty())
            throw DefinitionError(std::string(name), problems.front());
        return definition;
    } catch (const domain::Refused& refused) {
        throw DefinitionError(std::string(name), refused.problem());
    }
}

/// The definitions among `files` whose path starts with `folder`, in the order given; `identity` is unique in the
/// folder.
template<class T>
std::vector<T> load_definitions(std::span<const domain::EmbeddedFile> files, std::string_view folder,
                                std::string T::*identity)
{
    std::vector<T> definitions;
    for (const auto& file : files) {
        if (!file.path.starts_with(folder))
            continue;
        auto definition = read_definition<T>(file.text, file.path);
        if (std::ranges::find(definitions, definition.*identity, identity) != definitions.end())
            throw DefinitionError(std::string(file.path), {"id", "unique", definition.*identity, "an id of its own"});
        definitions.push_back(std::move(definition));
    }
    return definitions;
}

/// The definition with this id; nullptr when there is none.
template<class T>
const T* find_by(std::span<const T> definitions, std::string T::*identity, std::string_view id)
{
    const auto found = std::ranges::find(definitions, id, identity);
    return found == definitions.end() ? nullptr : &*found;
}

}
