#pragma once

#include "domain/fields.hpp"

#include <array>

namespace domain {

/// A way shame or insecurity shows in what a person does.
enum class ShameWay { self_neglect, self_criticism, self_sabotage, self_destructive, people_pleasing, pulling_away };

constexpr auto tokens(ShameWay)
{
    using enum ShameWay;
    return std::array{
        Token<ShameWay>{self_neglect, "self_neglect"},       Token<ShameWay>{self_criticism, "self_criticism"},
        Token<ShameWay>{self_sabotage, "self_sabotage"},     Token<ShameWay>{self_destructive, "self_destructive"},
        Token<ShameWay>{people_pleasing, "people_pleasing"}, Token<ShameWay>{pulling_away, "pulling_away"}};
}

}
