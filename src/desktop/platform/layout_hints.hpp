#pragma once

#include "desktop/kit/wx.hpp"

/// What GTK can do with its widgets and wxWidgets does not offer.
namespace desktop {

/// Icon and label stand at the beginning of the button instead of its middle.
void align_to_start(wxAnyButton* button);

/// The whole program is laid out from right to left.
void lay_out_right_to_left();

}
