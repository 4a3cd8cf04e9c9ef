#pragma once

#include "desktop/kit/layout.hpp"

namespace desktop {

/// Two columns beside each other, or one under the other while there is little room.
class TwoColumns : public wxPanel {
public:
    explicit TwoColumns(wxWindow* parent);

    wxPanel* left() const { return left_; }
    wxPanel* right() const { return right_; }

private:
    void on_size(wxSizeEvent& event);

    wxPanel* left_;
    wxPanel* right_;
    wxBoxSizer* sizer_;
};

}
