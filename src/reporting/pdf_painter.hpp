#pragma once

#include "reporting/page_layout.hpp"
#include "reporting/pdf_writer.hpp"

namespace reporting {

/// Draws laid-out pages; their fonts must come from the same writer.
void paint(const Pages& pages, PdfWriter& writer);

}
