#pragma once

#include "domain/fields.hpp"

#include <array>

namespace domain {

/// How often something is to be tried; `times_per_week` goes with a number of times.
enum class Frequency { once, daily, weekly, times_per_week, as_needed };

constexpr auto tokens(Frequency)
{
    return std::array{Token<Frequency>{Frequency::once, "once"}, Token<Frequency>{Frequency::daily, "daily"},
                      Token<Frequency>{Frequency::weekly, "weekly"},
                      Token<Frequency>{Frequency::times_per_week, "times_per_week"},
                      Token<Frequency>{Frequency::as_needed, "as_needed"}};
}

}
