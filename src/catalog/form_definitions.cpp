#include "catalog/form_definitions.hpp"

#include "catalog/read_definition.hpp"

namespace catalog {

std::vector<domain::FormDefinition> load_form_definitions(std::span<const domain::EmbeddedFile> files)
{
    using domain::FormDefinition;
    auto definitions = load_definitions<FormDefinition>(files, "intake/", &FormDefinition::id);
    auto notes = load_definitions<FormDefinition>(files, "notes/", &FormDefinition::id);
    definitions.insert(definitions.end(), notes.begin(), notes.end());
    return definitions;
}

domain::FormDefinition read_form_definition(std::string_view text, std::string_view name)
{
    return read_definition<domain::FormDefinition>(text, name);
}

const domain::FormDefinition* find_form_definition(std::span<const domain::FormDefinition> definitions,
                                                   domain::FormKind kind, std::string_view id)
{
    const auto found =
        std::ranges::find_if(definitions, [&](const auto& each) { return each.kind == kind && each.id == id; });
    return found == definitions.end() ? nullptr : &*found;
}

std::vector<domain::WordList> load_word_lists(std::span<const domain::EmbeddedFile> files)
{
    return load_definitions<domain::WordList>(files, "words/", &domain::WordList::key);
}

const domain::WordList* find_word_list(std::span<const domain::WordList> lists, std::string_view key)
{
    return find_by(lists, &domain::WordList::key, key);
}

}
