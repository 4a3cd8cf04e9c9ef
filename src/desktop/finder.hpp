#pragma once

#include "app/homework/typed_strips.hpp"
#include "app/people/people_in_cases.hpp"
#include "desktop/kit/row_list.hpp"
#include "desktop/page.hpp"

namespace desktop {

/// Ctrl+K: type a part of a client's name or of what is to be done, Enter goes there. Who there is is read once, so
/// each key is answered from memory.
class Finder : public wxDialog {
public:
    Finder(wxWindow* parent, Desk& desk, std::vector<Action> actions);

    /// Shows it; goes where was chosen. Gives the strip to type back when its code was typed and chosen.
    std::optional<app::StripFound> ask();

private:
    void look();
    void look_for_strip(const std::string& typed);
    void take();
    void on_key(wxKeyEvent& event);

    Desk& desk_;
    std::vector<Action> actions_;
    std::vector<app::PersonInCase> people_;
    std::optional<app::StripFound> strip_; ///< the last whose code was typed
    wxTextCtrl* typed_;
    RowList* list_;
};

}
