#pragma once

#include "desktop/platform/wx.hpp"

namespace desktop {

/// What the window says about what was done. It lies over the foot of the page, so nothing below it moves, and takes
/// no keys away.
class Notice : public wxPanel {
public:
    explicit Notice(wxWindow* parent);

    /// For some seconds.
    void say(const wxString& words);
    /// Until it is put away.
    void warn(const wxString& words);
    void dismiss();

private:
    void show(const wxString& words);
    void dismiss_when_left();
    void take_place();

    wxStaticText* words_;
    wxTimer timer_;
};

}
