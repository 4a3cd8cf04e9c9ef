#include "desktop/reports/print_pdf.hpp"

#include <cairo.h>
#include <wx/print.h>
#include <wx/printdlg.h>

namespace desktop {

namespace {

class PdfPrintout : public wxPrintout {
public:
    PdfPrintout(std::shared_ptr<const PdfPages> pages, const wxString& title)
        : wxPrintout(title), pages_(std::move(pages))
    {
    }

    bool HasPage(int page) override { return page >= 1 && page <= pages_->count(); }

    void GetPageInfo(int* first, int* last, int* from, int* to) override
    {
        *first = *from = 1;
        *last = *to = pages_->count();
    }

    bool OnPrintPage(int page) override
    {
        auto* canvas = static_cast<cairo_t*>(GetDC()->GetHandle());
        if (!canvas)
            return false;
        const auto size = GetDC()->GetSize();
        const auto [width, height] = pages_->size_of(page - 1);
        const double scale = std::min(size.x / width, size.y / height);
        cairo_save(canvas);
        cairo_scale(canvas, scale, scale);
        pages_->draw_for_printing(page - 1, canvas);
        cairo_restore(canvas);
        return true;
    }

private:
    std::shared_ptr<const PdfPages> pages_;
};

bool is_a4(const PdfPages& pages)
{
    return pages.count() > 0 && pages.size_of(0).first < 600;
}

}

Printed print_pdf(wxWindow* parent, std::shared_ptr<const PdfPages> pages, const wxString& title)
{
    wxPrintDialogData data;
    data.GetPrintData().SetPaperId(is_a4(*pages) ? wxPAPER_A4 : wxPAPER_LETTER);
    wxPrinter printer(&data);
    PdfPrintout printout(std::move(pages), title);
    if (printer.Print(parent, &printout, true))
        return Printed::done;
    return wxPrinter::GetLastError() == wxPRINTER_CANCELLED ? Printed::cancelled : Printed::failed;
}

}
