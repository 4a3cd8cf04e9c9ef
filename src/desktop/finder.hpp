#pragma once

#include "app/people/people_in_cases.hpp"
#include "desktop/kit/row_list.hpp"
#include "desktop/page.hpp"

namespace desktop {

/// Ctrl+K: type a part of a client's name or of what is to be done, Enter goes there. Who there is is read once, so
/// each key is answered from memory.
class Finder : public wxDialog {
public:
    Finder(wxWindow* parent, Desk& desk, std::vector<Action> actions);

    /// Shows it; goes where was chosen.
    void ask();

private:
    void look();
    void take();
    void on_key(wxKeyEvent& event);

    Desk& desk_;
    std::vector<Action> actions_;
    std::vector<app::PersonInCase> people_;
    wxTextCtrl* typed_;
    RowList* list_;
};

}
