#pragma once

#include "app/practice/passphrase.hpp"
#include "desktop/platform/wx.hpp"

#include <string_view>

namespace desktop {

/// What stands in a password field, without a copy of it.
std::string_view secret_text(const wxTextCtrl* field);

/// Takes the passphrase out of the field into locked memory and wipes the field.
app::Passphrase take_passphrase(wxTextCtrl* field);

/// What is typed can be read on the screen, or only counted.
void show_secret(wxTextCtrl* field, bool shown);

}
