#include "desktop/sessions/chart_cells.hpp"

#include "desktop/kit/dates.hpp"
#include "desktop/kit/words.hpp"

#include <algorithm>
#include <array>

namespace desktop {

namespace {

constexpr int moves_of_tango = 5;

wxString bar(const std::optional<int>& depth)
{
    static constexpr std::array<const char*, 4> bars{"\xE2\x96\x82", "\xE2\x96\x83", "\xE2\x96\x85", "\xE2\x96\x87"};
    return wxString::FromUTF8(bars.at(static_cast<std::size_t>(std::clamp(depth.value_or(0), 0, 3))));
}

wxString first_letter(const wxString& name)
{
    return name.empty() ? name : name.substr(0, 1);
}

/// The deepest time this move came in a session, and with whom.
wxString move_cell(const TimelineSession& line, int number, const Preview::NameOf& name_of)
{
    const domain::TangoMove* deepest = nullptr;
    for (const auto& note : line.notes)
        for (const auto& move : note.note->moves)
            if (move.move == number && (!deepest || move.depth.value_or(0) > deepest->depth.value_or(0)))
                deepest = &move;
    if (!deepest)
        return wxString::FromUTF8("\xE2\x80\x93");
    const auto whom = deepest->client.empty() ? wxString() : first_letter(name_of(deepest->client));
    return joined({bar(deepest->depth), whom}, " ");
}

wxString stage_cell(const TimelineSession& line)
{
    for (const auto& note : line.notes)
        if (note.note->stage)
            return wxString::Format("%d", *note.note->stage);
    return {};
}

wxString steps_cell(const TimelineSession& line, const Preview::NameOf& name_of)
{
    std::vector<wxString> steps;
    for (const auto& note : line.notes)
        for (const auto& step : note.note->steps)
            steps.push_back(wxString::Format("%d%s", step.step, first_letter(name_of(step.client))));
    return joined(steps, " ");
}

wxString sign_of(domain::EncounterAnswer answer)
{
    switch (answer) {
    case domain::EncounterAnswer::open:
        return wxString::FromUTF8("\xE2\x97\x8F ");
    case domain::EncounterAnswer::wary:
        return wxString::FromUTF8("\xE2\x97\x90 ");
    case domain::EncounterAnswer::blocked:
        break;
    }
    return wxString::FromUTF8("\xE2\x8A\x98 ");
}

/// A turning point counts more than an answer.
wxString event_cell(const TimelineSession& line)
{
    wxString answer;
    for (const auto& note : line.notes) {
        if (const auto events = change_events_of(*note.note); !events.empty())
            return wxString::FromUTF8("\xE2\x9A\x91 ") + words(events.front().event);
        for (const auto& injury : note.note->injuries)
            if (injury.step)
                answer = wxString::Format(_("injury %d"), *injury.step);
        for (const auto& encounter : note.note->encounter)
            if (encounter.answer)
                answer = sign_of(*encounter.answer) + words(*encounter.answer).Lower();
    }
    return answer;
}

wxString practice_cell(const TimelineSession& line)
{
    for (const auto& note : line.notes)
        if (!note.note->practice_given.empty())
            return snippet(note.note->practice_given);
    return {};
}

std::string first_text(const TimelineSession& line)
{
    for (const auto& note : line.notes)
        if (!note.note->what_moved.empty())
            return note.note->what_moved;
    for (const auto& note : line.notes) {
        if (!note.note->quote.empty())
            return note.note->quote;
        for (const auto& [key, text] : note.note->sections)
            if (!text.empty())
                return text;
    }
    return line.session->status_reason;
}

wxString note_cell(const TimelineSession& line, bool is_whole)
{
    const bool is_missed = is_whole && line.session->status == domain::SessionStatus::held;
    const bool expects_note = is_missed || line.state != NoteState::none;
    return expects_note ? words(line.state) : wxString();
}

/// Cells in the order of the columns, whatever of them there is.
class Cells {
public:
    explicit Cells(const ChartColumns& columns) : columns_(columns) {}

    std::vector<wxString> of_session(const TimelineSession& line, bool is_whole, const Preview::NameOf& name_of)
    {
        const auto& session = *line.session;
        add({when_words(session), joined({_("Session"), words(session.status).Lower()}, ", ")});
        if (columns_.with_people)
            add({names_of(session.attendees, name_of)});
        add({stage_cell(line)});
        if (columns_.with_steps)
            add({steps_cell(line, name_of)});
        for (int number = 1; number <= moves_of_tango; ++number)
            add({line.notes.empty() ? wxString() : move_cell(line, number, name_of)});
        add({event_cell(line), practice_cell(line)});
        if (columns_.with_concern)
            add({line.has_concern ? wxString::FromUTF8("\xE2\x9A\xA0 ") + _("present") : wxString()});
        add({note_cell(line, is_whole), snippet(first_text(line))});
        return std::move(cells_);
    }

    std::vector<wxString> of_other(const wxString& when, const wxString& what, const wxString& who,
                                   const wxString& state, const wxString& text)
    {
        add({when, what});
        if (columns_.with_people)
            add({who});
        const auto all = columns_.all().size();
        while (cells_.size() + 2 < all)
            cells_.emplace_back();
        add({state, text});
        return std::move(cells_);
    }

private:
    void add(std::initializer_list<wxString> cells) { cells_.insert(cells_.end(), cells); }

    const ChartColumns& columns_;
    std::vector<wxString> cells_;
};

}

std::vector<Column> ChartColumns::all() const
{
    std::vector<Column> columns{{_("When"), 130}, {_("What"), 110}};
    if (with_people)
        columns.push_back({_("Who"), 90});
    columns.push_back({_("St."), 30});
    if (with_steps)
        columns.push_back({_("Step"), 50});
    for (int number = 1; number <= moves_of_tango; ++number)
        columns.push_back({wxString::Format("%d", number), 32});
    columns.push_back({_("Answer"), 60});
    columns.push_back({_("Practice"), 90});
    if (with_concern)
        columns.push_back({_("Concern"), 80});
    columns.push_back({_("Note"), 90});
    columns.push_back({_("What moved")});
    return columns;
}

std::vector<wxString> chart_cells(const ChartColumns& columns, const TimelineSession& line, bool is_whole,
                                  const Preview::NameOf& name_of)
{
    return Cells(columns).of_session(line, is_whole, name_of);
}

std::vector<wxString> chart_cells(const ChartColumns& columns, const domain::Contact& contact, bool with_texts,
                                  const Preview::NameOf& name_of)
{
    const auto who = contact.client.empty() ? shown(contact.with) : name_of(contact.client);
    return Cells(columns).of_other(date_words(contact.on), words(contact.kind), who, {},
                                   with_texts ? snippet(contact.text) : wxString());
}

std::vector<wxString> chart_cells_of_new(const ChartColumns& columns)
{
    return Cells(columns).of_other(_("today"), _("New session"), {}, words(NoteState::typed), {});
}

wxString legend_of_moves()
{
    return wxString::Format(_("Moves 1 to 5: %s touched, %s a little, %s well, %s deep"), bar(0), bar(1), bar(2),
                            bar(3));
}

}
