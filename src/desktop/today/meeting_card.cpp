#include "desktop/today/meeting_card.hpp"

#include "desktop/kit/dates.hpp"
#include "desktop/kit/icon.hpp"
#include "desktop/kit/ways.hpp"
#include "desktop/kit/words.hpp"
#include "desktop/today/today_words.hpp"

namespace desktop {

namespace {

wxSizer* time_column(wxWindow* parent, const MeetingCard& card)
{
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* time =
        heading(parent, card.meeting.start ? time_words(*card.meeting.start) : wxString(_("open")), Level::group);
    column->Add(time, wxSizerFlags().Expand());
    if (card.is_next && card.minutes_until) {
        auto* until = heading(parent,
                              *card.minutes_until <= 0 ? wxString(_("now"))
                                                       : wxString::Format(_("in %d min"), *card.minutes_until),
                              Level::group);
        until->SetFont(until->GetFont().Scaled(0.9F));
        until->SetForegroundColour(accent_colour());
        column->Add(until, wxSizerFlags().Expand().Border(wxTOP, parent->FromDIP(4)));
    }
    column->SetMinSize(wxSize(parent->FromDIP(84), -1));
    return column;
}

wxString button_words(const MeetingCard& card)
{
    switch (card.note) {
    case MeetingNote::signed_note:
        return _("Open note");
    case MeetingNote::unsigned_note:
        return _("Finish note");
    case MeetingNote::captured:
        return _("Finalise");
    case MeetingNote::none:
        break;
    }
    return card.is_over ? _("Capture") : _("Start note");
}

wxString state_words(const MeetingCard& card)
{
    switch (card.note) {
    case MeetingNote::signed_note:
        return _("signed");
    case MeetingNote::unsigned_note:
        return _("to sign");
    case MeetingNote::captured:
        return _("captured");
    case MeetingNote::none:
        break;
    }
    return card.is_over ? wxString(_("no note yet")) : wxString();
}

Icon state_icon(MeetingNote note)
{
    return note == MeetingNote::signed_note || note == MeetingNote::captured ? Icon::check
           : note == MeetingNote::unsigned_note                              ? Icon::signature
                                                                             : Icon::pencil;
}

/// What the button does once the note is open: after the session one captures, and what is captured is laid out.
std::string action_in_note(const MeetingCard& card)
{
    if (card.note == MeetingNote::captured)
        return "finalise";
    return card.note == MeetingNote::none && card.is_over ? "capture" : "";
}

/// What of the note there is, where the session is over.
void add_state(wxWindow* parent, wxSizer* row, const MeetingCard& card)
{
    const auto words = state_words(card);
    if (words.empty())
        return;
    row->Add(new wxStaticBitmap(parent, wxID_ANY, icon(state_icon(card.note), 16)), wxSizerFlags().CentreVertical());
    auto* state = new wxStaticText(parent, wxID_ANY, words);
    state->SetForegroundColour(quiet_colour());
    row->Add(state, wxSizerFlags().CentreVertical().Border(wxLEFT | wxRIGHT, parent->FromDIP(gap)));
}

wxString reach_line(const MeetingCard& card)
{
    std::vector<wxString> all;
    for (const auto& [person, agreed] : card.meeting.reach) {
        const auto words = reach_words(agreed);
        if (!words.empty())
            all.push_back(card.meeting.people.size() > 1
                              ? wxString::Format(_("%s: %s"), isolated(shown(person.name)), words)
                              : words);
    }
    return joined(all);
}

wxSizer* facts_of(wxWindow* parent, const MeetingCard& card)
{
    auto* grid = facts(parent);
    std::vector<wxString> forms;
    for (const auto& title : card.meeting.to_fill_in)
        forms.push_back(translated(title));
    add_fact(parent, grid, _("Planned"), shown(card.meeting.last_plan));
    add_fact(parent, grid, _("To review"), review_words(card.meeting.to_review));
    add_fact(parent, grid, _("To give"), joined(forms, ", "));
    add_fact(parent, grid, _("Reach"), reach_line(card));
    return grid;
}

wxSizer* body_of(Card& parent, Desk& desk, Lines& lines, const MeetingCard& card)
{
    auto* body = new wxBoxSizer(wxVERTICAL);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    const auto id = card.meeting.care_case.value;
    const auto session = card.meeting.session.value;
    auto* name = lines.add(&parent, "open_case", card.who, work_words(card.meeting), [&desk, id] {
        desk.go_to({"case", id});
    });
    head->Add(name, wxSizerFlags(1).CentreVertical());
    add_state(&parent, head, card);
    Place place{"note", session};
    place.action = action_in_note(card);
    auto* note = button(&parent, "meeting", button_words(card), [&desk, place] { desk.go_to(place); });
    note->SetToolTip(wxString::Format(_("The note of %s"), card.who));
    if (card.is_over)
        make_slim(note);
    lines.take(note);
    head->Add(note, wxSizerFlags().CentreVertical());
    body->Add(head, wxSizerFlags().Expand());
    if (!card.is_over)
        body->Add(facts_of(&parent, card), wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, parent.FromDIP(12)));
    return body;
}

}

void add_meeting(Card& card, Desk& desk, Lines& lines, const MeetingCard& meeting)
{
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(time_column(&card, meeting), wxSizerFlags().Border(wxTOP, card.FromDIP(8)));
    row->Add(body_of(card, desk, lines, meeting), wxSizerFlags(1));
    card.add_row(row,
                 meeting.is_over   ? Ground::past
                 : meeting.is_next ? Ground::next
                                   : Ground::plain,
                 meeting.is_over ? 6 : 12);
}

}
