#pragma once

#include "app/practice/passphrase.hpp"
#include "desktop/kit/form.hpp"
#include "domain/practice_profile.hpp"

#include <filesystem>
#include <optional>

namespace desktop {

/// Asks what a new practice needs: its name, whose it is, where it lies, the crisis lines printed for clients, and a
/// passphrase, with its strength while it is typed. Ends only when a practice can be made with it.
class CreateDialog : public wxDialog {
public:
    explicit CreateDialog(wxWindow* parent);

    bool ask() { return ShowModal() == wxID_OK; }

    std::filesystem::path folder() const;
    domain::PracticeProfile profile() const;
    const app::Passphrase& passphrase() const { return *passphrase_; }

private:
    wxSizer* make_place();
    wxSizer* make_lines();
    wxSizer* make_passphrase();
    wxSizer* make_words();
    wxSizer* make_buttons();
    void fit();
    void browse();
    void suggest();
    void print_words();
    /// Why no practice can be made at this place; empty when one can.
    wxString what_is_wrong_with_folder() const;
    void show_strength();
    void show_match();
    void propose_lines();
    void on_create();
    void refuse(const wxString& words, wxWindow* field);

    wxScrolledWindow* page_;
    Form* form_;
    wxPanel* words_ = nullptr; ///< the six words, while they may be wanted
    wxStaticText* six_words_ = nullptr;
    wxCheckBox* visible_ = nullptr;
    wxTextCtrl* first_ = nullptr;
    wxTextCtrl* again_ = nullptr;
    wxGauge* strength_ = nullptr;
    wxStaticText* strength_words_ = nullptr;
    wxStaticText* match_ = nullptr;
    wxStaticText* message_ = nullptr;
    wxStaticText* lines_ = nullptr;
    wxCheckBox* lines_confirmed_ = nullptr;
    std::optional<app::Passphrase> passphrase_;
};

}
