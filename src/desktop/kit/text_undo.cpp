#include "desktop/kit/text_undo.hpp"

namespace desktop {

namespace {

constexpr std::size_t most_steps = 200;
constexpr std::size_t long_text = 100'000;

bool is_step(const wxString& before, const wxString& after, wxLongLong since)
{
    const auto grown = static_cast<long>(after.length()) - static_cast<long>(before.length());
    return grown != 1 || since > 1000 || after.EndsWith(" ") || after.EndsWith("\n");
}

}

TextUndo::TextUndo(wxTextCtrl& text) : text_(text)
{
    text_.Bind(wxEVT_TEXT, &TextUndo::on_text, this);
    text_.Bind(wxEVT_KEY_DOWN, &TextUndo::on_key, this);
}

void TextUndo::forget()
{
    past_.clear();
    future_.clear();
    now_ = {text_.GetValue(), 0};
}

void TextUndo::undo()
{
    if (past_.empty())
        return;
    future_.push_back(now_);
    const auto state = past_.back();
    past_.pop_back();
    restore(state);
}

void TextUndo::redo()
{
    if (future_.empty())
        return;
    past_.push_back(now_);
    const auto state = future_.back();
    future_.pop_back();
    restore(state);
}

void TextUndo::restore(const State& state)
{
    restoring_ = true;
    text_.SetValue(state.text);
    text_.SetInsertionPoint(state.caret);
    restoring_ = false;
    now_ = state;
}

void TextUndo::as_one_step(const std::function<void()>& change)
{
    past_.push_back({text_.GetValue(), text_.GetInsertionPoint()});
    future_.clear();
    restoring_ = true;
    change();
    restoring_ = false;
    now_ = {text_.GetValue(), text_.GetInsertionPoint()};
}

void TextUndo::on_text(wxCommandEvent& event)
{
    event.Skip();
    if (restoring_)
        return;
    const auto text = text_.GetValue();
    const auto now = wxGetUTCTimeMillis();
    const bool keeps_all = text.length() < long_text || past_.size() < 20;
    if (keeps_all && is_step(now_.text, text, now - last_change_)) {
        past_.push_back(now_);
        if (past_.size() > most_steps)
            past_.erase(past_.begin());
    }
    last_change_ = now;
    future_.clear();
    now_ = {text, text_.GetInsertionPoint()};
}

void TextUndo::on_key(wxKeyEvent& event)
{
    const bool z = event.GetKeyCode() == 'Z' && event.ControlDown();
    if (z && event.ShiftDown())
        redo();
    else if (z)
        undo();
    else
        event.Skip();
}

}
