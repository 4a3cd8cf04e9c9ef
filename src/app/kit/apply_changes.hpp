#pragma once

#include "domain/document.hpp"

#include <algorithm>

namespace app {

/// The members of a record's document that `changes` speaks of, whole: a path with dots ("safe_contact.hours") replaces
/// that one value and leaves what stands beside it.
domain::Tree whole_members(const domain::Tree& before, const domain::Tree& changes);

/// Replaces what `changes` names, fields or paths into them. A `row_version` in it is the version that was read:
/// writing the record then fails as stale when someone has changed it since.
template<class T>
void apply_changes(domain::Record<T>& record, domain::Tree changes)
{
    if (auto* map = std::get_if<domain::Tree::Map>(&changes.value)) {
        const auto version = std::ranges::find(*map, "row_version", &domain::Tree::Map::value_type::first);
        if (version != map->end()) {
            domain::read(version->second, record.row_version, {"row_version", {}});
            map->erase(version);
        }
    }
    record.value = domain::with_changes(record.value, whole_members(domain::to_tree(record.value), changes));
}

}
