#pragma once

#include "desktop/platform/wx.hpp"
#include "desktop/reports/pdf_pages.hpp"

namespace desktop {

enum class Printed { done, cancelled, failed };

/// Asks for a printer and prints the pages, each at its own size. `title` stands in the printer's queue.
Printed print_pdf(wxWindow* parent, std::shared_ptr<const PdfPages> pages, const wxString& title);

}
