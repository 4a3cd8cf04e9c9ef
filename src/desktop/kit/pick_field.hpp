#pragma once

#include "desktop/kit/field.hpp"
#include "desktop/kit/row_list.hpp"

namespace desktop {

/// One thing to pick: its cells in the list, and what is said about it once it is chosen. Without a key it is a heading
/// over those that follow.
struct Pick {
    std::string key;
    std::vector<wxString> cells;
    wxString details{};
};

/// One of many, found by typing: a list that narrows with each letter. Enter takes the chosen one.
class PickField : public Field {
public:
    /// `label` names the list; `height` is the list's, in pixels at 100 %.
    PickField(wxWindow* parent, const std::string& name, const wxString& label, const std::vector<Column>& columns,
              int height = 300);

    void set_picks(std::vector<Pick> picks);

    wxWindow* window() override { return panel_; }
    wxWindow* focus() override { return search_; }

private:
    domain::Tree read() const override;
    void display(const domain::Tree& value) override;
    bool can_be_empty() const override { return false; }

    void narrow();
    void on_search_key(wxKeyEvent& event);
    void on_chosen();
    void tell_chosen();

    wxPanel* panel_;
    wxTextCtrl* search_;
    RowList* list_;
    wxStaticText* details_;
    std::vector<Pick> picks_;
    std::size_t place_ = 0; ///< where one was in the list
};

}
