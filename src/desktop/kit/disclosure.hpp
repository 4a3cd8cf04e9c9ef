#pragma once

#include "desktop/kit/text.hpp"

namespace desktop {

/// A part of a page that opens and folds under its title. It remembers, while the program runs, how it was left.
class Disclosure : public wxPanel {
public:
    /// `name` is the accessible id and what is remembered.
    Disclosure(wxWindow* parent, const std::string& name, const wxString& title);

    /// Where the content goes; it has a vertical sizer.
    wxPanel* inside() const { return inside_; }
    bool is_open() const { return inside_->IsShown(); }
    void open(bool open);
    /// Says beside the title that something is written inside.
    void set_filled(bool filled);

private:
    void label();

    std::string name_;
    wxString title_;
    wxToggleButton* toggle_;
    wxPanel* inside_;
    bool filled_ = false;
};

}
