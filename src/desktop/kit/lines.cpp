#include "desktop/kit/lines.hpp"

#include "desktop/platform/accessible.hpp"
#include "desktop/platform/layout_hints.hpp"

namespace desktop {

namespace {

wxString markup_of(const wxString& about, const wxString& words)
{
    const auto escaped = [](wxString text) {
        text.Replace("&", "&amp;");
        text.Replace("<", "&lt;");
        return text;
    };
    const auto quiet = quiet_colour().GetAsString(wxC2S_HTML_SYNTAX);
    const auto said = "<span size='small' foreground='" + quiet + "'>" + escaped(words) + "</span>";
    return about.empty() ? said : "<b>" + escaped(isolated(about)) + "</b>   " + said;
}

}

wxButton* Lines::add(wxWindow* parent, const wxString& name, const wxString& about, const wxString& words,
                     std::function<void()> open, const wxBitmapBundle& picture)
{
    const auto whole = joined({about, words});
    auto* line = new wxButton(parent, wxID_ANY, wxControl::EscapeMnemonics(whole), wxDefaultPosition, wxDefaultSize,
                              wxBORDER_NONE | wxBU_LEFT);
    line->SetName(name);
    line->Bind(wxEVT_BUTTON, [open = std::move(open)](wxCommandEvent&) { open(); });
    if (picture.IsOk()) {
        line->SetBitmap(picture);
        line->SetBitmapMargins(parent->FromDIP(gap), 0);
    }
    line->SetLabelMarkup(markup_of(about, words));
    line->SetToolTip(whole);
    let_shrink(line);
    add_look(line, "line");
    put_at_end(line, wxString::FromUTF8("\xE2\x80\xBA"));
    line->SetMinSize(wxSize(parent->FromDIP(80), parent->FromDIP(36)));
    set_accessible_name(line, whole);
    take(line);
    return line;
}

void Lines::take(wxButton* button)
{
    button->Bind(wxEVT_KEY_DOWN, &Lines::on_key, this);
    lines_.push_back(button);
}

void Lines::focus_first()
{
    if (!lines_.empty())
        (first_ ? first_ : lines_.front())->SetFocus();
}

void Lines::on_key(wxKeyEvent& event)
{
    const auto here = std::ranges::find(lines_, event.GetEventObject());
    const int step = event.GetKeyCode() == WXK_DOWN ? 1 : event.GetKeyCode() == WXK_UP ? -1 : 0;
    if (step == 0 || here == lines_.end() || event.HasModifiers()) {
        event.Skip();
        return;
    }
    // Past what is folded away.
    auto next = (here - lines_.begin()) + step;
    while (next >= 0 && next < std::ssize(lines_) && !lines_[static_cast<std::size_t>(next)]->IsShownOnScreen())
        next += step;
    if (next >= 0 && next < std::ssize(lines_))
        lines_[static_cast<std::size_t>(next)]->SetFocus();
}

}
