#include "desktop/notice.hpp"

#include "desktop/kit/layout.hpp"
#include "desktop/platform/accessible.hpp"
#include "desktop/platform/alert.hpp"

namespace desktop {

namespace {

constexpr int time_to_read = 6000; // ms
constexpr int widest = 560;
constexpr int above_foot = 80;

}

Notice::Notice(wxWindow* parent) : wxPanel(parent), words_(new wxStaticText(this, wxID_ANY, {}))
{
    SetName("message");
    words_->SetName("message_words");
    auto* close = button(this, "dismiss_message", _("Close"), [this] { dismiss(); });
    auto* sizer = new wxBoxSizer(wxHORIZONTAL);
    sizer->Add(words_, wxSizerFlags().CentreVertical().Border(wxALL, FromDIP(group_gap)));
    sizer->Add(close, wxSizerFlags().CentreVertical().Border(wxTOP | wxBOTTOM | wxRIGHT, FromDIP(gap)));
    SetSizer(sizer);
    Hide();
    publish_ids(this);
    timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { dismiss_when_left(); });
    parent->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        if (IsShown())
            CallAfter([this] { take_place(); });
    });
}

void Notice::say(const wxString& words)
{
    show(wxString::FromUTF8("\xE2\x9C\x93  ") + words);
    timer_.StartOnce(time_to_read);
}

void Notice::warn(const wxString& words)
{
    timer_.Stop();
    show(wxString::FromUTF8("\xE2\x9A\xA0 ") + words);
}

void Notice::dismiss()
{
    Hide();
    words_->SetLabel({});
}

// Longer for whoever points at it or has the cursor in it.
void Notice::dismiss_when_left()
{
    const auto* focus = FindFocus();
    if (GetScreenRect().Contains(wxGetMousePosition()) || (focus && focus->GetParent() == this))
        timer_.StartOnce(time_to_read);
    else
        dismiss();
}

void Notice::show(const wxString& words)
{
    // As the theme is now: the other way round than the page below.
    SetBackgroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT));
    words_->SetForegroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW));
    words_->SetLabel(wxControl::EscapeMnemonics(words));
    words_->Wrap(FromDIP(widest));
    make_alert(this, words);
    Show();
    take_place();
    Raise(); // above the page, which may have been made later
}

void Notice::take_place()
{
    const auto size = GetBestSize();
    const auto room = GetParent()->GetClientSize();
    const int edge = FromDIP(page_edge);
    // Above the foot of a page, where its buttons are.
    SetSize(std::max(0, room.x - size.x - edge), room.y - size.y - FromDIP(above_foot), size.x, size.y);
    Layout();
}

}
