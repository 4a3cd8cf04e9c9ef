#include "desktop/frame_menus.hpp"

#include "desktop/kit/text.hpp"

#include <set>
#include <wx/accel.h>

namespace desktop {

namespace {

wxString item_label(const Action& action)
{
    return action.key.empty() ? action.label : action.label + "\t" + action.key;
}

bool matches(const wxAcceleratorEntry& key, const wxKeyEvent& event)
{
    return key.GetKeyCode() == event.GetKeyCode() && bool(key.GetFlags() & wxACCEL_CTRL) == event.ControlDown() &&
           bool(key.GetFlags() & wxACCEL_ALT) == event.AltDown() &&
           bool(key.GetFlags() & wxACCEL_SHIFT) == event.ShiftDown();
}

/// Keys that write, move or edit in a text field stay there.
bool belongs_to_text(const wxKeyEvent& event)
{
    if (!dynamic_cast<wxTextEntry*>(wxWindow::FindFocus()))
        return false;
    if (!event.ControlDown() && !event.AltDown())
        return event.GetKeyCode() < WXK_F1 || event.GetKeyCode() > WXK_F24;
    return event.ControlDown() && wxString("ACVXZY").Contains(wxString(wxUniChar(event.GetKeyCode())));
}

/// What the finder and a reader know an action by.
bool each_name_stands_once(const std::vector<ActionMenu>& menus)
{
    std::set<std::string> names;
    for (const auto& menu : menus)
        for (const auto& action : menu.actions)
            if (!action.label.empty() && !names.insert(action.name).second)
                return false;
    return true;
}

/// No two of what can be done at one place have the same key.
bool each_key_stands_once(const std::vector<ActionMenu>& menus)
{
    std::set<wxString> keys;
    for (const auto& menu : menus)
        for (const auto& action : menu.actions)
            if (!action.key.empty() && !keys.insert(action.key).second)
                return false;
    return true;
}

}

FrameMenus::FrameMenus(wxFrame& frame) : frame_(frame)
{
    // A list with the focus eats Ctrl+N and others before the menu sees them, so the keys are looked up here first.
    frame_.Bind(wxEVT_CHAR_HOOK, &FrameMenus::on_key, this);
}

void FrameMenus::show(std::vector<ActionMenu> menus)
{
    wxASSERT_MSG(each_name_stands_once(menus), "two actions of one name");
    wxASSERT_MSG(each_key_stands_once(menus), "two actions with one key");
    menus_ = std::move(menus);
    auto* bar = new wxMenuBar;
    for (const auto& [title, actions] : menus_) {
        auto* menu = new wxMenu;
        for (const auto& action : actions) {
            if (action.label.empty()) {
                menu->AppendSeparator();
                continue;
            }
            auto* item = menu->Append(wxID_ANY, item_label(action));
            menu->Bind(
                wxEVT_MENU, [run = action.run](wxCommandEvent&) { run(); }, item->GetId());
        }
        bar->Append(menu, title);
    }
    auto* before = frame_.GetMenuBar();
    frame_.SetMenuBar(bar);
    delete before;
}

void FrameMenus::on_key(wxKeyEvent& event)
{
    if (!belongs_to_text(event))
        for (const auto& menu : menus_)
            for (const auto& action : menu.actions) {
                wxAcceleratorEntry key;
                if (!action.key.empty() && key.FromString("\t" + action.key) && matches(key, event)) {
                    action.run();
                    return;
                }
            }
    event.Skip();
}

}
