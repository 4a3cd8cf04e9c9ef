#pragma once

#include "desktop/help/help_text.hpp"
#include "desktop/kit/row_list.hpp"

namespace desktop {

/// All of the help beside the page one works on: its contents, a search, one chapter. It says nothing about anyone, so
/// it may stay open.
class HelpWindow : public wxFrame {
public:
    explicit HelpWindow(wxWindow* parent);

    /// Shows this chapter; the first one when there is none of that name.
    void show(const std::string& chapter);
    /// The chapter that is shown.
    const std::string& chapter() const { return shown_; }

private:
    void look();
    void show_chosen(const std::string& id);
    void print();
    void save();
    void say(const wxString& words);

    std::vector<app::HelpChapter> chapters_;
    std::vector<wxString> sought_;
    std::string shown_;
    wxTextCtrl* search_ = nullptr;
    RowList* list_ = nullptr;
    HelpText* text_ = nullptr;
    wxStaticText* message_ = nullptr;
};

/// Opens the help at this chapter, in the window it is open in already if there is one.
void show_help(wxWindow* from, const std::string& chapter);

}
