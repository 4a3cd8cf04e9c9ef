#pragma once

#include "desktop/kit/layout.hpp"

namespace desktop {

/// Lines one can go to, each said in one breath: who or what it is about, then what there is to say. Enter or a click
/// opens a line; Up and Down go through all of them, across the headings between.
class Lines {
public:
    /// `name` is the accessible id. The line stays one line however long it is; the whole of it is its tooltip.
    wxButton* add(wxWindow* parent, const wxString& name, const wxString& about, const wxString& words,
                  std::function<void()> open);

    /// Forgets all, for when the windows are made anew.
    void clear() { lines_.clear(); }
    bool empty() const { return lines_.empty(); }
    void focus_first();

private:
    void on_key(wxKeyEvent& event);

    std::vector<wxButton*> lines_;
};

}
