#pragma once

#include "desktop/page.hpp"

namespace desktop {

struct ActionMenu {
    wxString title; ///< "&Go"
    std::vector<Action> actions;
};

/// Makes the frame's menu bar from these menus; every key works wherever the cursor is, but for those a text field
/// needs itself.
class FrameMenus {
public:
    explicit FrameMenus(wxFrame& frame);

    void show(std::vector<ActionMenu> menus);
    const std::vector<ActionMenu>& menus() const { return menus_; }

private:
    void on_key(wxKeyEvent& event);

    wxFrame& frame_;
    std::vector<ActionMenu> menus_;
};

}
