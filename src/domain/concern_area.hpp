#pragma once

#include "domain/fields.hpp"

#include <array>

namespace domain {

/// The four areas in which a safety concern is asked about.
enum class ConcernArea { self, others, home, dependents };

constexpr auto tokens(ConcernArea)
{
    return std::array{Token<ConcernArea>{ConcernArea::self, "self"}, Token<ConcernArea>{ConcernArea::others, "others"},
                      Token<ConcernArea>{ConcernArea::home, "home"},
                      Token<ConcernArea>{ConcernArea::dependents, "dependents"}};
}

}
