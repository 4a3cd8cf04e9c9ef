#include "domain/tree_path.hpp"

#include <algorithm>

namespace domain {

namespace {

Tree::Map members_of(const Tree& tree)
{
    const auto* map = tree.as<Tree::Map>();
    return map ? *map : Tree::Map();
}

bool is_document(const Tree& tree)
{
    return tree.as<Tree::Map>() != nullptr;
}

void collect(const std::string& path, const Tree& before, const Tree& after, Tree::Map& changes)
{
    if (before == after)
        return;
    if (!is_document(before) || !is_document(after)) {
        changes.emplace_back(path, after);
        return;
    }
    const auto inside = [&](const std::string& key) { return path.empty() ? key : path + "." + key; };
    for (const auto& [key, old] : members_of(before)) {
        const auto* now = after.find(key);
        collect(inside(key), old, now ? *now : Tree(), changes);
    }
    for (const auto& [key, now] : members_of(after))
        if (!before.find(key))
            collect(inside(key), {}, now, changes);
}

void erase_path(Tree& document, const std::string& path)
{
    auto* map = std::get_if<Tree::Map>(&document.value);
    if (!map)
        return;
    const auto dot = path.find('.');
    const auto member = std::ranges::find(*map, path.substr(0, dot), &Tree::Map::value_type::first);
    if (member == map->end())
        return;
    if (dot != std::string::npos)
        erase_path(member->second, path.substr(dot + 1));
    if (dot == std::string::npos || members_of(member->second).empty())
        map->erase(member);
}

}

Tree at_path(const Tree& document, const std::string& path)
{
    const auto dot = path.find('.');
    const auto* member = document.find(path.substr(0, dot));
    if (!member)
        return {};
    return dot == std::string::npos ? *member : at_path(*member, path.substr(dot + 1));
}

void set_path(Tree& document, const std::string& path, Tree value)
{
    if (!is_document(document))
        document = Tree::Map{};
    auto& map = std::get<Tree::Map>(document.value);
    const auto dot = path.find('.');
    const auto key = path.substr(0, dot);
    auto member = std::ranges::find(map, key, &Tree::Map::value_type::first);
    if (member == map.end())
        member = map.insert(map.end(), {key, Tree()});
    if (dot == std::string::npos)
        member->second = std::move(value);
    else
        set_path(member->second, path.substr(dot + 1), std::move(value));
}

Tree changed_paths(const Tree& before, const Tree& after)
{
    Tree::Map changes;
    collect({}, is_document(before) ? before : Tree(Tree::Map{}), is_document(after) ? after : Tree(Tree::Map{}),
            changes);
    return changes;
}

Tree with_paths(Tree document, const Tree& paths)
{
    for (const auto& [path, value] : members_of(paths))
        if (value.is_null())
            erase_path(document, path);
        else
            set_path(document, path, value);
    return document;
}

}
