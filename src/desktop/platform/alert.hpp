#pragma once

#include "desktop/platform/wx.hpp"

namespace desktop {

/// A reader says these words as soon as the window shows, whatever the cursor is in.
void make_alert(wxWindow* window, const wxString& words);

}
