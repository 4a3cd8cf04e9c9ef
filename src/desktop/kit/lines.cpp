#include "desktop/kit/lines.hpp"

#include "desktop/platform/accessible.hpp"

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
    const auto said = "<span foreground='" + quiet + "'>" + escaped(words) + "</span>";
    return about.empty() ? said : "<b>" + escaped(about) + "</b>   " + said;
}

}

wxButton* Lines::add(wxWindow* parent, const wxString& name, const wxString& about, const wxString& words,
                     std::function<void()> open)
{
    const auto whole = joined({about, words});
    auto* line = new wxButton(parent, wxID_ANY, wxControl::EscapeMnemonics(whole), wxDefaultPosition, wxDefaultSize,
                              wxBORDER_NONE | wxBU_LEFT);
    line->SetName(name);
    line->Bind(wxEVT_BUTTON, [open = std::move(open)](wxCommandEvent&) { open(); });
    line->SetLabelMarkup(markup_of(about, words));
    line->SetToolTip(whole);
    let_shrink(line);
    line->SetMinSize(wxSize(parent->FromDIP(80), parent->FromDIP(32)));
    set_accessible_name(line, whole);
    line->Bind(wxEVT_KEY_DOWN, &Lines::on_key, this);
    lines_.push_back(line);
    return line;
}

void Lines::focus_first()
{
    if (!lines_.empty())
        lines_.front()->SetFocus();
}

void Lines::on_key(wxKeyEvent& event)
{
    const auto here = std::ranges::find(lines_, event.GetEventObject());
    const int step = event.GetKeyCode() == WXK_DOWN ? 1 : event.GetKeyCode() == WXK_UP ? -1 : 0;
    if (step == 0 || here == lines_.end() || event.HasModifiers()) {
        event.Skip();
        return;
    }
    const auto next = (here - lines_.begin()) + step;
    if (next >= 0 && next < std::ssize(lines_))
        lines_[static_cast<std::size_t>(next)]->SetFocus();
}

}
