#include "app/sessions/chart.hpp"

#include "app/sessions/sessions.hpp"
#include "domain/text.hpp"
#include "storage/folded_text.hpp"
#include "storage/lists.hpp"

#include <algorithm>
#include <map>

namespace app {

using domain::ProgressNote;

namespace {

// With a client in the room nothing of this is in the view.
void put_texts_away(ProgressNote& note)
{
    for (auto* text : {&note.what_moved, &note.takes_home, &note.plan, &note.quote, &note.practice_given})
        text->clear();
    note.sections.clear();
    note.emotion_words.clear();
    for (auto& encounter : note.encounter)
        encounter.words.clear();
}

std::string all_written(const ProgressNote& note)
{
    std::string all;
    const auto add = [&](const std::string& text) { all += text + "\n"; };
    for (const auto* text : {&note.what_moved, &note.takes_home, &note.plan, &note.quote, &note.practice_given})
        add(*text);
    for (const auto& [key, text] : note.sections)
        add(text);
    for (const auto& word : note.emotion_words)
        add(word);
    for (const auto& encounter : note.encounter)
        add(encounter.words);
    return all;
}

/// Text as it is searched: without case and accents.
std::string searched_text(const std::string& text)
{
    return storage::folded(text);
}

/// True when each of these words stands somewhere in such a text.
bool has_words(const std::string& searched, const std::string& words)
{
    const auto all = domain::split(storage::folded(words), ' ');
    return std::ranges::all_of(all, [&](const auto& word) { return searched.find(word) != std::string::npos; });
}

bool is_present(const domain::AskedConcern& asked)
{
    return asked.state == domain::AskedState::present;
}

void take_note(ChartLine& line, NoteLine note, bool with_texts, bool with_concerns)
{
    auto& value = note.note.value;
    line.has_concern = line.has_concern || (with_concerns && std::ranges::any_of(value.concerns, is_present));
    value.concerns.clear();
    if (!with_texts)
        put_texts_away(value);
    line.searched += searched_text(all_written(value));
    line.notes.push_back(std::move(note));
}

template<class Has>
bool any_note(const ChartLine& line, Has has)
{
    return std::ranges::any_of(line.notes, [&](const NoteLine& note) { return has(*note.note); });
}

}

std::vector<ChartLine> session_chart(const Looking& looking, const domain::Id<domain::CareCase>& care_case)
{
    const bool with_texts = looking.viewer().reads_along();
    const bool with_concerns = looking.sees_counselors_own(care_case);
    std::vector<ChartLine> lines;
    std::map<std::string, std::size_t> place;
    for (auto& session : list_sessions(looking, {care_case, {}, {}, {}})) {
        place[session.id.value] = lines.size();
        lines.push_back({std::move(session), {}});
        if (with_texts)
            lines.back().searched = searched_text(lines.back().session->status_reason + "\n");
        else
            lines.back().session.value.status_reason.clear();
    }
    for (auto& note : list_notes_in_brief(looking, care_case, storage::NotePart::chart))
        if (const auto found = place.find(note.note->session.value); found != place.end())
            take_note(lines[found->second], std::move(note), with_texts, with_concerns);
    std::ranges::reverse(lines);
    return lines;
}

bool fits(const ChartLine& line, const ChartFilter& filter)
{
    if (filter.only_with_concern && !line.has_concern)
        return false;
    if (filter.stage && !any_note(line, [&](const ProgressNote& note) { return note.stage == filter.stage; }))
        return false;
    const auto has_move = [&](const ProgressNote& note) {
        return std::ranges::find(note.moves, *filter.move, &domain::TangoMove::move) != note.moves.end();
    };
    if (filter.move && !any_note(line, has_move))
        return false;
    const auto& there = line.session->attendees;
    if (!filter.client.empty() && std::ranges::find(there, filter.client) == there.end())
        return false;
    return has_words(line.searched, filter.text);
}

bool fits(const domain::Contact& contact, const ChartFilter& filter)
{
    if (filter.stage || filter.move || filter.only_with_concern ||
        (!filter.client.empty() && contact.client != filter.client))
        return false;
    return has_words(searched_text(contact.text + "\n" + contact.with), filter.text);
}

}
