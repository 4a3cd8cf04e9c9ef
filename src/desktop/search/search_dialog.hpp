#pragma once

#include "desktop/page.hpp"
#include "desktop/search/search_lines.hpp"

namespace desktop {

/// What was searched last, for the next time; gone with the lock.
struct SearchTyped {
    wxString words;
    std::string care_case; ///< the one it was begun in
    bool everywhere = false;
    bool with_private_notes = false;
    std::string chosen; ///< the line that was opened
};

/// Ctrl+F: finds words in everything that was written, as one types. Inside a case it begins with this case, and is one
/// choice away from everywhere, which is for the counselor alone. Enter goes to where it stands.
class SearchDialog : public wxDialog {
public:
    /// `care_case`: the one that is open; empty for none.
    SearchDialog(wxWindow* parent, Desk& desk, const std::string& care_case, SearchTyped& last);

    /// Shows it, and goes where was chosen.
    void ask();

private:
    void add_choices(wxSizer* sizer);
    void add_found(wxSizer* sizer);
    void choose_where(bool everywhere);
    void show_where();
    wxString what_is_seen() const;
    void look();
    void show(FoundLines found);
    void show_nothing(const wxString& why);
    void show_chosen(const std::string& key);
    void take();
    void on_key(wxKeyEvent& event);
    void remember();
    void go_to(const app::SearchHit& hit);
    bool is_in_case() const { return !care_case_.empty() && !everywhere_; }
    app::Viewer viewer() const { return is_in_case() ? desk_.viewer() : desk_.viewer().to_open(); }
    bool looks_at_everything() const { return may_look_everywhere_ && viewer() == viewer().to_open(); }
    app::SearchAsk what_is_asked() const;

    Desk& desk_;
    std::string care_case_;
    SearchTyped& last_;
    bool may_look_everywhere_; ///< the counselor is alone
    bool everywhere_;
    FoundLines found_;
    std::string wanted_; ///< the line that was opened last time
    int asked_ = 0;      ///< the last question's number; answers to others are out of date
    bool is_told_ = false;
    wxTextCtrl* typed_;
    wxToggleButton* in_case_ = nullptr;
    wxToggleButton* in_all_ = nullptr;
    wxCheckBox* private_notes_ = nullptr;
    wxStaticText* where_;
    RowList* list_ = nullptr;
    wxStaticText* text_ = nullptr;
    wxStaticText* status_;
};

}
