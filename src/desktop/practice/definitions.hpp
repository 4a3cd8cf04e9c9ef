#pragma once

#include "desktop/desk.hpp"

namespace desktop {

/// Shows the questions, templates, measures and exercises the practice works with: to read, copy, change, bring in from
/// a file, and take away what is its own.
void show_definitions(wxWindow* parent, Desk& desk);

}
