#pragma once

#include "app/today/today.hpp"
#include "desktop/place.hpp"

namespace desktop {

/// Where it was typed, so that one can go on with it; nothing when that cannot be told.
std::optional<Place> draft_place(const app::DraftToday& draft);

}
