#include "app/kit/apply_changes.hpp"

#include "domain/tree_path.hpp"

namespace app {

domain::Tree whole_members(const domain::Tree& before, const domain::Tree& changes)
{
    const auto* paths = changes.as<domain::Tree::Map>();
    if (!paths)
        return changes;
    const auto after = domain::with_paths(before, changes);
    domain::Tree::Map members;
    for (const auto& [path, value] : *paths) {
        const auto name = path.substr(0, path.find('.'));
        if (std::ranges::find(members, name, &domain::Tree::Map::value_type::first) == members.end())
            members.emplace_back(name, name == path ? value : domain::at_path(after, name));
    }
    return members;
}

}
