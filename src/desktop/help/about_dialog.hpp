#pragma once

#include "desktop/platform/wx.hpp"

namespace desktop {

/// What this program is and which version, whose work it stands on, with whom it is not connected, its licence and
/// those of its libraries.
void show_about(wxWindow& parent);

}
