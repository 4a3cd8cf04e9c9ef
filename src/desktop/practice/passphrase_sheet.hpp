#pragma once

#include "desktop/platform/wx.hpp"

namespace desktop {

/// Prints a passphrase on a page to keep away from the machine. False when it was not printed.
bool print_passphrase(wxWindow* parent, const wxString& practice, const wxString& words);

}
