#include "reporting/protected_pdf.hpp"

#include "reporting/pdf_error.hpp"

#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

namespace reporting {

std::string protected_pdf(const std::string& pdf, std::string_view password)
{
    try {
        QPDF document;
        document.processMemoryFile("pages", pdf.data(), pdf.size());
        QPDFWriter writer(document);
        writer.setOutputMemory();
        const std::string word(password);
        // One password for reading and for changing; printing and copying are the reader's own affair.
        writer.setR6EncryptionParameters(word.c_str(), word.c_str(), true, true, true, true, true, true, qpdf_r3p_full,
                                         true);
        writer.write();
        const auto made = writer.getBufferSharedPointer();
        return {reinterpret_cast<const char*>(made->getBuffer()), made->getSize()};
    } catch (const std::exception&) {
        throw PdfError("the PDF could not be protected");
    }
}

}
