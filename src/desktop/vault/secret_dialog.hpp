#pragma once

#include "app/practice/passphrase.hpp"
#include "desktop/kit/layout.hpp"

#include <vector>

namespace desktop {

/// Asks for passphrases, one field each; what was typed leaves the fields only into locked memory.
class SecretDialog : public wxDialog {
public:
    SecretDialog(wxWindow* parent, const wxString& title, const std::string& name, const wxString& what);

    /// A passphrase that there is.
    void add(const std::string& name, const wxString& label);
    /// Two of which one is enough.
    void add_either(const std::string& name, const wxString& label, const std::string& other,
                    const wxString& other_label);
    /// A new one, typed twice and held to the rule for new ones.
    void add_new();

    /// These two fields have to say the same; `words` tell when they do not.
    void must_agree(const std::string& name, const std::string& again, const wxString& words);

    /// False when it was cancelled.
    bool ask(const wxString& label);
    /// What stands in a field, while the dialog is there.
    std::string_view text(const std::string& name) const;
    app::Passphrase take(const std::string& name);

private:
    struct Pair {
        std::string name;
        std::string again;
        wxString words;
    };

    wxTextCtrl* field(const std::string& name, const wxString& label);
    void on_done();
    void refuse(const wxString& words, wxWindow* field);

    wxBoxSizer* fields_;
    wxStaticText* message_;
    std::vector<wxTextCtrl*> all_;
    std::vector<Pair> pairs_;
    std::vector<wxTextCtrl*> either_;
    wxTextCtrl* next_ = nullptr;
    wxTextCtrl* again_ = nullptr;
};

}
