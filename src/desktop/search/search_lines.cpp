#include "desktop/search/search_lines.hpp"

#include "desktop/kit/dates.hpp"
#include "desktop/kit/words.hpp"
#include "desktop/sessions/note_place.hpp"
#include "desktop/today/draft_place.hpp"
#include "desktop/today/today_words.hpp"

#include <array>

namespace desktop {

namespace {

const auto ellipsis = wxString::FromUTF8("\xE2\x80\xA6");

/// Marks mean something in a label, the signs of a text do not.
wxString without_meaning(std::string_view text)
{
    auto plain = shown(text);
    plain.Replace("&", "&amp;");
    plain.Replace("<", "&lt;");
    plain.Replace(">", "&gt;");
    return plain;
}

wxString names_of(const std::vector<app::ShownPerson>& people)
{
    std::vector<wxString> names;
    for (const auto& person : people)
        names.push_back(shown(person.name));
    return joined(names, ", ");
}

}

FoundLines find_lines(const app::Looking& looking, const app::SearchAsk& ask)
{
    auto results = app::search(looking, ask);
    app::CasePeople people(looking);
    FoundLines found;
    found.has_more = results.has_more;
    found.is_whole = ask.care_case.empty() || !looking.readers(looking.care_case(ask.care_case));
    for (auto& hit : results.hits) {
        auto who =
            hit.people.empty() && !hit.care_case.empty() ? people.members(hit.care_case) : people.people(hit.people);
        found.lines.push_back({std::move(hit), std::move(who)});
    }
    return found;
}

wxString kind_words(const app::SearchHit& hit)
{
    if (hit.draft)
        return draft_kind_words(hit.draft->name);
    if (hit.is_private && hit.kind == "progress_note")
        return _("Private note");
    const std::array<std::pair<std::string_view, wxString>, 8> kinds{{{"progress_note", _("Note")},
                                                                      {"amendment", _("Addition to a note")},
                                                                      {"contact", _("Contact")},
                                                                      {"intake", _("Intake")},
                                                                      {"goal", _("Goal")},
                                                                      {"goal_rating", _("Goal, rated")},
                                                                      {"assignment", _("Practice given")},
                                                                      {"entry", _("Practice typed back")}}};
    for (const auto& [kind, words] : kinds)
        if (hit.kind == kind)
            return words;
    return {};
}

wxString snippet_marks(const app::SearchSnippet& snippet)
{
    wxString marks = snippet.begins_before ? ellipsis : wxString();
    const std::string_view text = snippet.text;
    std::size_t at = 0;
    for (const auto& [begin, end] : snippet.found) {
        marks += without_meaning(text.substr(at, begin - at));
        marks += "<b>" + without_meaning(text.substr(begin, end - begin)) + "</b>";
        at = end;
    }
    return marks + without_meaning(text.substr(at)) + (snippet.goes_on ? ellipsis : wxString());
}

Row row_of(const FoundLine& line, std::size_t place, const domain::Date& today)
{
    const auto when = line.hit.draft ? wxString(_("being written")) : near_words(line.hit.day, today);
    return {std::to_string(place),
            {when, names_of(line.people), kind_words(line.hit), snippet_marks(line.hit.snippet)}};
}

std::optional<Place> place_of(const app::SearchHit& hit)
{
    if (hit.draft)
        return draft_place(*hit.draft);
    if (hit.kind == "progress_note" || hit.kind == "amendment") {
        app::NoteWanted wanted;
        wanted.session = hit.session;
        wanted.note = {hit.opens};
        return note_place(wanted);
    }
    if (hit.kind == "intake")
        return Place{"intake", hit.id};
    const auto* tab = hit.kind == "contact" ? "sessions" : hit.kind.starts_with("goal") ? "plan" : "homework";
    return Place{"case", hit.care_case.value, std::string(tab) + ":" + hit.opens};
}

}
