#pragma once

#include <string>
#include <string_view>

namespace reporting {

/// The same pages, readable only with the password (AES-256, PDF 2.0). Throws PdfError when the PDF cannot be read.
std::string protected_pdf(const std::string& pdf, std::string_view password);

}
