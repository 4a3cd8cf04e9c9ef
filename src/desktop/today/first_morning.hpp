#pragma once

#include "app/today/today.hpp"
#include "desktop/desk.hpp"
#include "desktop/kit/lines.hpp"

namespace desktop {

/// The first three steps of a new practice, in the place of an empty day. A step that is done has a tick.
wxWindow* make_first_morning(wxWindow* parent, Desk& desk, Lines& lines, const app::FirstSteps& steps);

}
