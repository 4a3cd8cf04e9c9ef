#pragma once

#include "app/homework/typed_strips.hpp"
#include "desktop/desk.hpp"

namespace desktop {

/// Types back a return strip as a whole: everything on it is kept with one press. Says afterwards what to look at.
/// `kept` is called once it is.
void type_strip(wxWindow* parent, Desk& desk, const app::StripFound& strip, std::function<void()> kept);

/// Asks for the code on a strip first; it may be of any case that whoever looks may see.
void type_back_strip(wxWindow* parent, Desk& desk, std::function<void()> kept);

}
