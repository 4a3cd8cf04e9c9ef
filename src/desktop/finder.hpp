#pragma once

#include "desktop/kit/row_list.hpp"
#include "desktop/page.hpp"

namespace desktop {

/// Ctrl+K: type a part of a client's name or of what is to be done, Enter goes there.
class Finder : public wxDialog {
public:
    Finder(wxWindow* parent, Desk& desk, std::vector<Action> actions);

    /// Shows it; goes where was chosen.
    void ask();

private:
    struct Person {
        std::string care_case;
        wxString name;
        wxString what;
    };

    void look();
    void show(const std::vector<Person>& people);
    void take();
    void on_key(wxKeyEvent& event);

    Desk& desk_;
    std::vector<Action> actions_;
    wxTextCtrl* typed_;
    RowList* list_;
};

}
