#pragma once

#include "app/reports/report_file.hpp"
#include "desktop/platform/wx.hpp"

namespace desktop {

/// Asks for a password, typed twice, that the saved PDF opens with. Nothing when it was called off.
std::optional<app::Passphrase> ask_pdf_password(wxWindow* parent);

}
