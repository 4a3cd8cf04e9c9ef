#pragma once

#include <string>

namespace desktop {

/// Where in the window one is: which page, and what it shows.
struct Place {
    std::string page; ///< "today", "clients", "library", "settings", "case", "note", "intake", "summary", "formulation"
    std::string id{}; ///< of the case, session, … the page is about
    std::string part{}; ///< tab of the case page, or what to open on the page

    bool operator==(const Place&) const = default;
};

}
