#include "desktop/kit/undoable_text.hpp"

#include "desktop/kit/wheel.hpp"
#include "desktop/platform/layout_hints.hpp"

namespace desktop {

namespace {

constexpr int most_lines = 14;

}

UndoableText::UndoableText(wxWindow* parent, const wxString& name, int lines)
    : wxTextCtrl(parent, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE), undo_(*this)
{
    SetName(name);
    show_focus(this);
    set_text_margin(this, FromDIP(6));
    least_height_ = GetCharHeight() * lines + FromDIP(12);
    SetMinSize(wxSize(FromDIP(200), least_height_));
    leave_wheel_to_page(this, [this] { return GetNumberOfLines() > most_lines; });
    Bind(wxEVT_TEXT, [this](wxCommandEvent& event) {
        event.Skip();
        grow();
    });
    Bind(wxEVT_KEY_DOWN, &UndoableText::on_key, this);
}

void UndoableText::show(const wxString& text)
{
    ChangeValue(text);
    undo_.forget();
    grow();
}

void UndoableText::replace_part(long from, long to, const wxString& text)
{
    undo_.as_one_step([&] {
        Replace(from, to, text);
        SetInsertionPoint(from + static_cast<long>(text.length()));
    });
}

void UndoableText::on_key(wxKeyEvent& event)
{
    if (event.GetKeyCode() == WXK_TAB && !event.ControlDown() && !event.AltDown())
        Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward);
    else
        event.Skip();
}

void UndoableText::grow()
{
    const int lines = std::min(GetNumberOfLines() + 1, most_lines);
    const int height = std::max(least_height_, GetCharHeight() * lines + FromDIP(12));
    if (height <= GetMinSize().y)
        return;
    SetMinSize(wxSize(FromDIP(200), height));
    for (auto* window = GetParent(); window; window = window->GetParent()) {
        window->Layout();
        if (auto* scrolled = dynamic_cast<wxScrolledWindow*>(window)) {
            scrolled->FitInside();
            return;
        }
    }
}

}
