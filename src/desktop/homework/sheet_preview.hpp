#pragma once

#include "app/homework/worksheets.hpp"
#include "desktop/desk.hpp"
#include "desktop/reports/pdf_preview.hpp"

namespace desktop {

/// The very sheet that a form asks for, drawn anew after each change; or why there is none, with the way out.
class SheetPreview : public wxPanel {
public:
    using Draft = std::function<app::WorksheetDraft(app::OpenPractice&)>;

    /// `about` says whose paper it is, for the draft of a reason that is asked for.
    SheetPreview(wxWindow* parent, Desk& desk, std::string about);

    /// Draws what `make` gives by then, after a short pause; what it throws is said in place of the page.
    void ask(std::function<Draft()> make);
    /// As `ask`, at once.
    void ask_now(std::function<Draft()> make);
    bool has_pages() const { return has_pages_; }
    /// Why a person who wants nothing on paper gets some all the same.
    const std::optional<std::string>& paper_reason() const { return paper_reason_; }

    /// Called when a page came, or something in its way.
    std::function<void()> settled = [] {};

private:
    void draw();
    void show(const app::WorksheetDraft& draft);
    void show_obstacle(std::exception_ptr thrown);
    void say(const wxString& words, bool offers_reason);
    void ask_reason();
    void settle(bool has_pages);

    Desk& desk_;
    std::string about_;
    PdfPreview* pages_;
    wxPanel* obstacle_;
    wxStaticText* words_;
    wxButton* confirm_;
    wxTimer later_;
    std::function<Draft()> make_;
    int asked_ = 0; ///< only the last one asked for is shown
    bool has_pages_ = false;
    std::optional<std::string> paper_reason_;
};

}
