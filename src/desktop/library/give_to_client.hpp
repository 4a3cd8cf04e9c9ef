#pragma once

#include "desktop/desk.hpp"

namespace desktop {

/// Asks to whom a practice is to be given, then goes on in that person's case.
void give_to_client(wxWindow* parent, Desk& desk, const std::string& strategy);

}
