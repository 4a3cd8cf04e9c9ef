#pragma once

#include "desktop/kit/text.hpp"
#include "domain/date.hpp"

#include <optional>

namespace desktop {

/// A small calendar to choose a day from, with the arrows, Page Up and Page Down, Home for today, and Enter; or with
/// the mouse. Nothing when it is left without choosing.
std::optional<domain::Date> choose_day(wxWindow* parent, const domain::Date& begin, const domain::Date& today);

}
