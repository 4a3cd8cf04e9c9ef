#include "desktop/kit/combo_field.hpp"
#include "desktop/kit/layout.hpp"
#include "desktop/kit/words.hpp"
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
}

bool says_something(const Tree& encounter)
{
    return encounter.find("to") || encounter.find("words") || encounter.find("answer");
}

void adapt_concern(Form& form)
{
    const bool is_present = form.document().text("state") == "present";
    for (const auto* field : {"said", "agreed", "told", "next_look_on", "client", "level"})
        form.set_shown(field, is_present);
}

void add_concern_fields(Form& form, domain::ConcernArea area, const NoteParts& parts)
{
    form.choice("state", words(area), choices<domain::AskedState>());
    if (parts.is_joint())
        form.choice("client", _("Whom it concerns"), parts.members, _("choose"));
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

/// Every area asked and denied, but for what was said to be present. In joint work home too is left as it is: with the
/// other there nobody can say what happens at home, so that is asked alone.
Tree denied_but_for_present(const Tree& concerns, bool is_joint)
{
    const auto is_left = [&](const Tree& item) {
        return is_present(item) || (is_joint && item.text("area") == "home");
    };
    const auto* list = concerns.as<Tree::List>();
    auto items = list ? *list : Tree::List();
    for (auto& item : items)
        if (!is_left(item))
            set_path(item, "state", "denied");
    for (const auto& area : domain::tokens(domain::ConcernArea{})) {
        const bool is_there =
            std::ranges::any_of(items, [&](const Tree& item) { return item.text("area") == area.name; });
        if (!is_there && !(is_joint && area.value == domain::ConcernArea::home))
            items.push_back(Tree::Map{{"area", area.name}, {"state", "denied"}});
    }
    return items;
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

void add_moves(Form& form, const NoteParts& parts)
{
    form.add(_("Moves of the Tango (keys 1 to 5)"), [&](wxWindow* parent) {
        return std::make_unique<MovesField>(parent, "moves", words_from(parts, "moves"), parts.members);
    });
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
        for (const auto& area : domain::tokens(domain::ConcernArea{}))
            add_concern_fields(field->add({{"area", area.name}}, {}), area.value, parts);
        auto* raw = field.get();
        const bool is_joint = parts.is_joint();
        const auto label = is_joint ? _("Asked and denied, all but home") : _("All four asked, denied");
        field->add_below(button(field->panel(), "all_denied", label, [raw, is_joint] {
            raw->show(denied_but_for_present(raw->value(), is_joint));
            raw->changed();
        }));
        return field;
    });
}

}
