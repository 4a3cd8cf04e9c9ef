#include "desktop/today/meeting_card.hpp"

#include "desktop/kit/dates.hpp"
#include "desktop/kit/words.hpp"
#include "desktop/today/today_words.hpp"

namespace desktop {

namespace {

wxString how_words(const MeetingCard& card)
{
    const auto& meeting = card.meeting;
    std::vector<wxString> parts;
    if (card.is_next && meeting.status == domain::SessionStatus::planned)
        parts.push_back(_("next"));
    if (meeting.status != domain::SessionStatus::planned)
        parts.push_back(words(meeting.status).Lower());
    if (meeting.place != domain::MeetingPlace::office)
        parts.push_back(words(meeting.place).Lower());
    if (meeting.minutes)
        parts.push_back(wxString::Format(_("%d min"), *meeting.minutes));
    return joined(parts);
}

void add_labelled(wxWindow* panel, wxSizer* sizer, const wxString& label, const wxString& text)
{
    if (!text.empty())
        sizer->Add(paragraph(panel, wxString::Format(_("%s: %s"), label, text)),
                   wxSizerFlags().Expand().Border(wxLEFT | wxBOTTOM, panel->FromDIP(6)));
}

wxSizer* make_body(wxPanel* panel, Desk& desk, Lines& lines, const MeetingCard& card)
{
    auto* body = new wxBoxSizer(wxVERTICAL);
    const auto& id = card.meeting.session.value;
    auto* line = lines.add(panel, "meeting", card.who, how_words(card), [&desk, id] { desk.go_to({"note", id}); });
    body->Add(line, wxSizerFlags().Expand());
    add_labelled(panel, body, _("To review"), review_words(card.meeting.to_review));
    add_labelled(panel, body, _("Next time"), shown(card.meeting.last_plan));
    return body;
}

}

wxWindow* make_meeting_card(wxWindow* parent, Desk& desk, Lines& lines, const MeetingCard& card)
{
    auto* panel = new wxPanel(parent);
    panel->SetName("meeting_card");
    auto* sizer = new wxBoxSizer(wxHORIZONTAL);
    auto* time = heading(panel, card.meeting.start ? time_words(*card.meeting.start) : wxString(_("open")));
    time->SetMinSize(wxSize(panel->FromDIP(72), time->GetMinSize().y));
    if (card.is_next)
        time->SetForegroundColour(accent_colour());
    sizer->Add(time, wxSizerFlags().Border(wxTOP, panel->FromDIP(4)));
    sizer->Add(make_body(panel, desk, lines, card), wxSizerFlags(1));
    const auto id = card.meeting.care_case.value;
    sizer->Add(button(panel, "open_case", _("Case"),
                      [&desk, id] {
                          desk.go_to({"case", id});
                      }),
               wxSizerFlags().Border(wxLEFT, panel->FromDIP(gap)));
    panel->SetSizer(sizer);
    return panel;
}

}
