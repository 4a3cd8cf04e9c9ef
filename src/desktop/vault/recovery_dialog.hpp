#pragma once

#include "app/practice/keys.hpp"
#include "desktop/desk.hpp"
#include "desktop/kit/layout.hpp"
#include "desktop/reports/pdf_pages.hpp"

namespace desktop {

/// A new recovery sheet: printed or kept, then typed back, and only then a way into the practice.
class RecoveryDialog : public wxDialog {
public:
    RecoveryDialog(wxWindow* parent, Desk& desk);
    ~RecoveryDialog() override;

    /// Calls `kept` in the window's thread once the sheet counts, with what opens what then.
    void ask(std::function<void(const app::KeysChanged&)> kept);

private:
    void add_buttons(wxSizer* sizer);
    void print();
    void save_file();
    void keep();
    void say(const wxString& words);

    Desk& desk_;
    std::string code_;
    std::string pdf_;
    wxTextCtrl* typed_;
    wxStaticText* message_;
    wxButton* keep_;
    std::function<void(const app::KeysChanged&)> kept_;
};

}
