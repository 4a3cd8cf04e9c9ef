#pragma once

#include "desktop/kit/wx.hpp"

namespace desktop {

/// What this program is, whose work it stands on, and with whom it is not connected.
void show_about(wxWindow& parent);

}
