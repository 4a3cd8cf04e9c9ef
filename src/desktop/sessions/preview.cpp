#include "desktop/sessions/preview.hpp"

#include "desktop/kit/dates.hpp"
#include "desktop/kit/words.hpp"

namespace desktop {

namespace {

using Texts = std::vector<std::pair<wxString, wxString>>;

wxString minutes_words(const std::optional<int>& minutes)
{
    return minutes ? wxString::Format(wxPLURAL("%d minute", "%d minutes", *minutes), *minutes) : wxString();
}

void add(Texts& texts, const wxString& title, const std::string& text)
{
    if (!text.empty())
        texts.emplace_back(title, shown(text));
}

Texts texts_of(const TimelineSession& line)
{
    Texts texts;
    for (const auto& note : line.notes) {
        add(texts, _("What moved"), note.note->what_moved);
        add(texts, _("Quote, word for word"), note.note->quote);
        add(texts, _("Practice given"), note.note->practice_given);
        add(texts, _("Next time"), note.note->plan);
    }
    add(texts, _("Reason given"), line.session->status_reason);
    add(texts, _("How long before"), line.session->notice);
    add(texts, _("What was done about it"), line.session->follow_up);
    return texts;
}

}

wxString names_of(const std::vector<domain::Id<domain::Client>>& people, const Preview::NameOf& name_of)
{
    std::vector<wxString> names;
    for (const auto& person : people)
        names.push_back(name_of(person));
    return joined(names, ", ");
}

Preview::Preview(wxWindow* parent, NameOf name_of) : wxPanel(parent), name_of_(std::move(name_of))
{
    SetName("preview");
    SetSizer(new wxBoxSizer(wxVERTICAL));
}

void Preview::show(const TimelineSession& line, bool with_texts, bool is_whole)
{
    const auto& session = *line.session;
    const bool is_held = session.status == domain::SessionStatus::held;
    const bool tells_state = is_held && (is_whole || line.state != NoteState::none);
    fill(day_words(session.held_on),
         joined({words(session.status), minutes_words(session.minutes), words(session.place),
                 names_of(session.attendees, name_of_), tells_state ? words(line.state) : wxString()}),
         with_texts ? texts_of(line) : Texts());
}

void Preview::show(const domain::Contact& contact, bool with_texts)
{
    Texts texts;
    if (with_texts)
        add(texts, _("What was said and agreed"), contact.text);
    fill(joined({words(contact.kind), day_words(contact.on)}, ", "),
         joined({contact.client.empty() ? wxString() : name_of_(contact.client), shown(contact.with),
                 minutes_words(contact.minutes), contact.visibility ? words(*contact.visibility) : wxString()}),
         texts);
}

void Preview::show_nothing()
{
    fill({}, _("Choose a line to see what it says."), {});
}

void Preview::fill(const wxString& title, const wxString& facts, const Texts& texts)
{
    Freeze();
    DestroyChildren();
    if (!title.empty())
        add_line(GetSizer(), heading(this, title, Level::group), 0);
    add_line(GetSizer(), hint(this, facts), title.empty() ? 0 : gap / 2);
    for (const auto& [label, text] : texts) {
        add_line(GetSizer(), heading(this, label, Level::group), gap);
        add_line(GetSizer(), paragraph(this, text), 0);
    }
    Thaw();
    GetParent()->Layout();
}

}
