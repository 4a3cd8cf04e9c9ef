#include "desktop/practice/passphrase_sheet.hpp"

#include <wx/print.h>

namespace desktop {

namespace {

/// One page; its title says nothing of the passphrase, since it stands in the printer's list.
class PassphraseSheet : public wxPrintout {
public:
    PassphraseSheet(wxString practice, wxString words)
        : wxPrintout("Secure Base"), practice_(std::move(practice)), words_(std::move(words))
    {
    }

    bool HasPage(int page) override { return page == 1; }

    bool OnPrintPage(int) override
    {
        auto& page = *GetDC();
        const auto size = page.GetSize();
        const int line = size.y / 40;
        const int edge = size.x / 10;
        page.SetFont(wxFontInfo(wxSize(0, line)).Family(wxFONTFAMILY_SWISS));
        page.DrawText(practice_, edge, 4 * line);
        page.DrawText(_("The passphrase of this practice:"), edge, 6 * line);
        page.SetFont(wxFontInfo(wxSize(0, line * 3 / 2)).Family(wxFONTFAMILY_TELETYPE).Bold());
        int y = 9 * line;
        for (const auto& word : wxSplit(words_, ' ')) {
            page.DrawText(word, edge, y);
            y += 2 * line;
        }
        page.SetFont(wxFontInfo(wxSize(0, line)).Family(wxFONTFAMILY_SWISS));
        page.DrawText(_("Without it nobody can open the practice. Keep it away from the machine."), edge, y + line);
        return true;
    }

private:
    wxString practice_;
    wxString words_;
};

}

bool print_passphrase(wxWindow* parent, const wxString& practice, const wxString& words)
{
    wxPrinter printer;
    PassphraseSheet sheet(practice, words);
    return printer.Print(parent, &sheet, true);
}

}
