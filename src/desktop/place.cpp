#include "desktop/place.hpp"

namespace desktop {

domain::Tree to_tree(const Place& place)
{
    return domain::Tree::Map{{"page", place.page}, {"id", place.id}, {"part", place.part}};
}

std::optional<Place> place_in(const domain::Tree& tree)
{
    Place place{tree.text("page"), tree.text("id"), tree.text("part")};
    return place.page.empty() ? std::nullopt : std::optional(std::move(place));
}

}
