#pragma once

#include "desktop/desk.hpp"

namespace desktop {

/// Asks what is exported, in which form and where, and writes it.
void show_export(wxWindow* parent, Desk& desk);

}
