#include "app/kit/typed.hpp"

#include "domain/tree_path.hpp"
#include "storage/records.hpp"

namespace app {

using domain::Tree;

namespace {

constexpr auto typed_key = "typed";
constexpr auto over_key = "over";
constexpr auto place_key = "place";

const Tree::Map& paths_in(const Tree& flat)
{
    static const Tree::Map none;
    const auto* map = flat.as<Tree::Map>();
    return map ? *map : none;
}

/// The value of one path; a path has dots and is a key of its own here.
Tree value_of(const Tree& flat, const std::string& path)
{
    const auto* value = flat.find(path);
    return value ? *value : Tree();
}

/// Every value of a document with its path.
void flatten(const std::string& path, const Tree& value, Tree::Map& paths)
{
    if (!value.as<Tree::Map>()) {
        paths.emplace_back(path, value);
        return;
    }
    for (const auto& [key, inner] : paths_in(value))
        flatten(path.empty() ? key : path + "." + key, inner, paths);
}

}

Typed typed_over(const Tree& document, const Tree& changes)
{
    Typed typed{changes, Tree::Map{}, {}};
    auto& over = std::get<Tree::Map>(typed.over.value);
    for (const auto& [path, value] : paths_in(changes))
        over.emplace_back(path, domain::at_path(document, path));
    return typed;
}

Typed typed_anew(const Tree& document, const Tree& changes)
{
    if (paths_in(changes).empty())
        return {};
    Tree::Map now;
    flatten({}, document, now);
    for (const auto& [path, value] : paths_in(changes))
        if (value.is_null())
            now.emplace_back(path, value);
    return typed_over({}, now);
}

Tree to_draft(const Typed& typed)
{
    return Tree::Map{{typed_key, typed.now}, {over_key, typed.over}, {place_key, typed.place}};
}

Typed typed_in(const Tree& draft)
{
    const auto* now = draft.find(typed_key);
    const auto* over = draft.find(over_key);
    if (now && over && now->as<Tree::Map>() && over->as<Tree::Map>())
        return {*now, *over, domain::at_path(draft, place_key)};
    Tree::Map paths;
    flatten({}, draft, paths);
    return typed_over({}, paths);
}

Tree clashes(const Typed& typed, const Tree& record)
{
    Tree::Map found;
    for (const auto& [path, value] : paths_in(typed.now))
        if (auto now = domain::at_path(record, path); now != value_of(typed.over, path) && now != value)
            found.emplace_back(path, std::move(now));
    return found;
}

void save_typed(OpenPractice& practice, const DraftName& typed_in, const std::function<void()>& save)
{
    if (typed_in.kind.empty()) {
        save();
        return;
    }
    auto change = practice.records().change();
    save();
    drop_saved_draft(practice, typed_in);
    change.commit();
}

}
