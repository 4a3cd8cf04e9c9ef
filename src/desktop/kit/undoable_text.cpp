#include "desktop/kit/undoable_text.hpp"

#include "desktop/kit/wheel.hpp"
#include "desktop/platform/layout_hints.hpp"

namespace desktop {

namespace {

constexpr std::size_t most_steps = 200;
constexpr std::size_t long_text = 100'000;
constexpr int most_lines = 14;

bool is_step(const wxString& before, const wxString& after, wxLongLong since)
{
    const auto grown = static_cast<long>(after.length()) - static_cast<long>(before.length());
    return grown != 1 || since > 1000 || after.EndsWith(" ") || after.EndsWith("\n");
}

}

UndoableText::UndoableText(wxWindow* parent, const wxString& name, int lines)
    : wxTextCtrl(parent, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE)
{
    SetName(name);
    show_focus(this);
    set_text_margin(this, FromDIP(6));
    least_height_ = GetCharHeight() * lines + FromDIP(12);
    SetMinSize(wxSize(FromDIP(200), least_height_));
    leave_wheel_to_page(this, [this] { return GetNumberOfLines() > most_lines; });
    Bind(wxEVT_TEXT, &UndoableText::on_text, this);
    Bind(wxEVT_KEY_DOWN, &UndoableText::on_key, this);
}

void UndoableText::show(const wxString& text)
{
    restoring_ = true;
    ChangeValue(text);
    restoring_ = false;
    past_.clear();
    future_.clear();
    now_ = {text, 0};
    grow();
}

void UndoableText::undo()
{
    if (past_.empty())
        return;
    future_.push_back(now_);
    const auto state = past_.back();
    past_.pop_back();
    restore(state);
}

void UndoableText::redo()
{
    if (future_.empty())
        return;
    past_.push_back(now_);
    const auto state = future_.back();
    future_.pop_back();
    restore(state);
}

void UndoableText::restore(const State& state)
{
    restoring_ = true;
    SetValue(state.text);
    SetInsertionPoint(state.caret);
    restoring_ = false;
    now_ = state;
}

void UndoableText::on_text(wxCommandEvent& event)
{
    event.Skip();
    grow();
    if (restoring_)
        return;
    const auto text = GetValue();
    const auto now = wxGetUTCTimeMillis();
    const bool keeps_all = text.length() < long_text || past_.size() < 20;
    if (keeps_all && is_step(now_.text, text, now - last_change_)) {
        past_.push_back(now_);
        if (past_.size() > most_steps)
            past_.erase(past_.begin());
    }
    last_change_ = now;
    future_.clear();
    now_ = {text, GetInsertionPoint()};
}

void UndoableText::on_key(wxKeyEvent& event)
{
    const bool z = event.GetKeyCode() == 'Z' && event.ControlDown();
    if (z && event.ShiftDown())
        redo();
    else if (z)
        undo();
    else if (event.GetKeyCode() == WXK_TAB && !event.ControlDown() && !event.AltDown())
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
