#pragma once

#include "domain/tree.hpp"

#include <optional>
#include <string>

namespace desktop {

/// Where in the window one is: which page, and what it shows.
struct Place {
    std::string page; ///< "today", "clients", "library", "settings", "case", "note", "intake", "summary", "formulation"
    std::string id{}; ///< of the case, session, … the page is about
    std::string part{};   ///< tab of the case page, or what to open on the page
    std::string action{}; ///< name of an action of the page that is run once it is offered there

    bool operator==(const Place&) const = default;
};

/// A place as a draft keeps it, and back; nothing when it says none.
domain::Tree to_tree(const Place& place);
std::optional<Place> place_in(const domain::Tree& tree);

}
