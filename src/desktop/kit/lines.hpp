#pragma once

#include "desktop/kit/layout.hpp"

namespace desktop {

/// Lines one can go to, each said in one breath: who or what it is about, then what there is to say. Enter or a click
/// opens a line; Up and Down go through all of them, across the headings between. A chevron says that it opens.
class Lines {
public:
    /// `name` is the accessible id. The line stays one line however long it is; the whole of it is its tooltip.
    wxButton* add(wxWindow* parent, const wxString& name, const wxString& about, const wxString& words,
                  std::function<void()> open, const wxBitmapBundle& picture = {});
    /// Another button between the lines, which Up and Down come to.
    void take(wxButton* button);

    /// Forgets all, for when the windows are made anew.
    void clear()
    {
        lines_.clear();
        first_ = nullptr;
    }
    bool empty() const { return lines_.empty(); }
    /// Where the cursor begins, when it is not the first of all.
    void begin_at(wxButton* button) { first_ = button; }
    void focus_first();

private:
    void on_key(wxKeyEvent& event);

    std::vector<wxButton*> lines_;
    wxButton* first_ = nullptr;
};

}
