#include "desktop/kit/combo_field.hpp"
#include "desktop/kit/layout.hpp"
#include "desktop/kit/words.hpp"
#include "desktop/sessions/emotion_words_field.hpp"
#include "desktop/sessions/forms_field.hpp"
#include "desktop/sessions/moves_field.hpp"
#include "desktop/sessions/note_parts.hpp"

/// The session line and those of the six that are more than a text.
namespace desktop {

using domain::Tree;

namespace {

std::vector<wxString> words_from(const NoteParts& parts, std::string_view list)
{
    std::vector<wxString> words;
    for (const auto& word : parts.material.words.words(list))
        words.push_back(translated(word.text));
    return words;
}

/// Their own words first, then those of the lists.
std::vector<wxString> known_emotion_words(const NoteParts& parts)
{
    std::vector<wxString> known;
    for (const auto& word : parts.material.back.own_words)
        known.push_back(shown(word));
    for (const auto* list : {"primary_emotions", "secondary_emotions"})
        for (const auto& word : words_from(parts, list))
            known.push_back(word);
    return known;
}

std::vector<Choice> practice_titles(const NoteParts& parts)
{
    std::vector<Choice> titles;
    for (const auto& title : parts.material.practice_titles)
        titles.push_back({"", translated(title)});
    return titles;
}

std::vector<Choice> spoken_to(const NoteParts& parts)
{
    auto people = parts.members;
    for (const auto& words : {_("a part of themselves"), _("their younger self"), _("someone who is not here")})
        people.push_back({"", words});
    return people;
}

void add_encounter_fields(Form& form, const NoteParts& parts)
{
    form.beside(3);
    if (parts.is_joint())
        form.choice("from", _("Who spoke"), parts.members, _("not said"));
    else
        form.choice("from", _("Who spoke"), parts.members);
    form.add(_("To whom"),
             [&](wxWindow* parent) { return std::make_unique<ComboField>(parent, "to", spoken_to(parts)); });
    form.choice("answer", _("How it was taken"), choices<domain::EncounterAnswer>(), _("not said"));
    form.text("words", _("In their words"), 2);
    form.beside(2);
    form.choice("stopped_at", _("Where it stopped"), choices<domain::EncounterStop>(), _("not said"));
    form.line("stopped_by", _("What stopped it"));
}

bool says_something(const Tree& encounter)
{
    for (const auto* field : {"to", "words", "answer", "stopped_at", "stopped_by"})
        if (encounter.find(field))
            return true;
    return false;
}

void adapt_concern(Form& form)
{
    const bool is_present = form.document().text("state") == "present";
    for (const auto* field : {"said", "agreed", "told", "next_look_on", "level"})
        form.set_shown(field, is_present);
}

void add_concern_fields(Form& form, const wxString& label)
{
    form.choice("state", label, choices<domain::AskedState>());
    form.text("said", _("What was said"), 2);
    form.text("agreed", _("What was agreed"), 2);
    form.line("told", _("Who was consulted or told"));
    form.date("next_look_on", _("Look at it again on"));
    form.line("level", _("My judgement today, if you want to note one"));
    adapt_concern(form);
}

bool is_present(const Tree& item)
{
    return item.text("state") == "present";
}

// An answer belongs to one person; alone there is nobody else it could belong to.
Tree::Map asked_of(domain::ConcernArea area, const Choice* person)
{
    Tree::Map fixed{{"area", token_of(area)}};
    if (person)
        fixed.emplace_back("client", person->key);
    return fixed;
}

bool is_asked_of(const Tree& item, const Tree::Map& fixed)
{
    return std::ranges::all_of(
        fixed, [&](const auto& each) { return item.text(each.first) == *each.second.template as<std::string>(); });
}

// One person alone is asked about all four. With others there, being frightened at home is left out: it is asked alone.
// What was said to be present stays.
Tree with_denied(const Tree& before, const Choice* person)
{
    const auto* list = before.as<Tree::List>();
    auto items = list ? *list : Tree::List();
    for (const auto& area : domain::tokens(domain::ConcernArea{})) {
        if (person && area.value == domain::ConcernArea::home)
            continue;
        const auto fixed = asked_of(area.value, person);
        const auto known = std::ranges::find_if(items, [&](const Tree& item) { return is_asked_of(item, fixed); });
        auto& item = known == items.end() ? items.emplace_back(fixed) : *known;
        if (!is_present(item))
            set_path(item, "state", "denied");
    }
    return items;
}

void add_denied_button(FormsField& field, const std::string& name, const wxString& label,
                       const std::optional<Choice>& person)
{
    auto* raw = &field;
    field.add_below(button(field.panel(), name, label, [raw, person] {
        raw->show(with_denied(raw->value(), person ? &*person : nullptr));
        raw->changed();
    }));
}

void add_concerns_of_each(FormsField& field, const NoteParts& parts)
{
    for (const auto& area : domain::tokens(domain::ConcernArea{}))
        for (const auto& member : parts.members) {
            const auto label = joined({area.value == domain::ConcernArea::home
                                           ? wxString::Format(_("%s (asked alone)"), words(area.value))
                                           : words(area.value),
                                       member.words},
                                      ": ");
            add_concern_fields(field.add(asked_of(area.value, &member), {}), label);
        }
    for (const auto& member : parts.members)
        add_denied_button(field, "all_denied." + member.key,
                          wxString::Format(_("%s: the other three asked, denied"), member.words), member);
}

void add_concerns_of_one(FormsField& field)
{
    for (const auto& area : domain::tokens(domain::ConcernArea{}))
        add_concern_fields(field.add(asked_of(area.value, nullptr), {}), words(area.value));
    add_denied_button(field, "all_denied", _("All four asked, denied"), std::nullopt);
}

}

void adapt_session_line(Form& form)
{
    const auto place = form.document().text("place");
    for (const auto* field : {"client_location", "client_phone"})
        form.set_shown(field, place == "video" || place == "phone");
}

void add_session_line(Form& form, const NoteParts& parts)
{
    form.beside(4);
    form.date("held_on", _("Day"));
    form.time("start", _("Time"));
    form.number("minutes", _("Minutes"));
    form.choice("place", _("Where"), choices<domain::MeetingPlace>());
    // Narrow enough to stand beside each other in the smallest window.
    for (const auto* field : {"held_on", "start", "minutes", "place"})
        form.find(field)->window()->SetMinSize(form.FromDIP(wxSize(84, 34)));
    form.beside(2);
    form.line("client_location", _("Where the client was"));
    form.line("client_phone", _("Phone number if the line breaks"));
    if (parts.is_joint())
        form.checks("attendees", _("Who was there"), parts.members);
    adapt_session_line(form);
}

void add_capture(Form& form, const NoteParts& parts, bool with_concerns)
{
    form.add(_("Moves of the Tango (keys 1 to 5)"), [&](wxWindow* parent) {
        return std::make_unique<MovesField>(parent, "moves", words_from(parts, "moves"), parts.members);
    });
    form.beside(3);
    form.add(_("Emotion words"), [&](wxWindow* parent) {
        return std::make_unique<EmotionWordsField>(parent, "emotion_words", known_emotion_words(parts));
    });
    form.text("quote", _("Quote, word for word"), 1);
    form.add(_("Practice given"), [&](wxWindow* parent) {
        return std::make_unique<ComboField>(parent, "practice_given", practice_titles(parts));
    });
    if (with_concerns)
        desktop::add_concerns(form, parts);
}

void add_encounter(Form& form, const NoteParts& parts)
{
    form.add(_("Encounter and answer"), [&](wxWindow* parent) {
        auto field = std::make_unique<FormsField>(parent, "encounter", parts.today);
        auto* raw = field.get();
        const auto make = [raw, parts] { add_encounter_fields(raw->add({}, {}), parts); };
        make();
        field->is_kept = says_something;
        field->set_maker(make);
        field->add_below(
            button(field->panel(), "another_encounter", _("Another encounter"), [raw] { raw->add_another(); }));
        return field;
    });
}

void add_concerns(Form& form, const NoteParts& parts)
{
    form.add(_("Safety"), [&](wxWindow* parent) {
        auto field = std::make_unique<FormsField>(parent, "concerns", parts.today, 2);
        field->adapt = adapt_concern;
        field->is_kept = [](const Tree& item) { return item.text("state") != "not_asked"; };
        if (parts.is_joint())
            add_concerns_of_each(*field, parts);
        else
            add_concerns_of_one(*field);
        return field;
    });
    add_substances(form, parts);
}

}
