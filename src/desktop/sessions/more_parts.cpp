#include "desktop/kit/combo_field.hpp"
#include "desktop/kit/layout.hpp"
#include "desktop/kit/words.hpp"
#include "desktop/sessions/forms_field.hpp"
#include "desktop/sessions/goals_field.hpp"
#include "desktop/sessions/note_parts.hpp"
#include "desktop/sessions/template_field.hpp"

/// What is folded when a note opens.
namespace desktop {

using domain::Tree;

namespace {

std::vector<Choice> stages()
{
    return numbered({_("calming the cycle"), _("changing the bond"), _("making it last")});
}

std::vector<Choice> couple_steps()
{
    return numbered({_("alliance and history"), _("the cycle is found"), _("the feelings beneath"),
                     _("the cycle is the common enemy"), _("own needs come up"), _("the partner takes them in"),
                     _("needs are asked for"), _("new solutions"), _("a new story")});
}

void add_number_choice(Form& form, const std::string& name, const wxString& label, const std::vector<Choice>& choices)
{
    form.add(label, [&](wxWindow* parent) {
        return std::make_unique<NumberChoiceField>(parent, name, choices, _("not said"));
    });
}

std::vector<Choice> words_to_pick(const NoteParts& parts, std::string_view list, bool with_keys)
{
    std::vector<Choice> choices;
    for (const auto& word : parts.material.words.words(list))
        choices.push_back({with_keys ? word.key : std::string(), translated(word.text)});
    return choices;
}

void add_combo(Form& form, const std::string& name, const wxString& label, std::vector<Choice> choices)
{
    form.add(label, [&](wxWindow* parent) { return std::make_unique<ComboField>(parent, name, choices); });
}

void add_cycle_side(Form& form, const NoteParts& parts)
{
    form.text("trigger", _("What sets it off"), 1);
    form.text("behavior", _("What I do then"), 1);
    form.text("meaning", _("What I tell myself"), 1);
    add_combo(form, "secondary_emotion", _("What shows (secondary emotion)"),
              words_to_pick(parts, "secondary_emotions", false));
    add_combo(form, "primary_emotion", _("What is beneath (primary emotion)"),
              words_to_pick(parts, "primary_emotions", false));
    add_combo(form, "need", _("What I long for"), words_to_pick(parts, "attachment_needs", false));
    add_combo(form, "attachment_fear", _("What I fear most"), words_to_pick(parts, "attachment_fears", false));
    form.line("body", _("Where the body feels it"));
    form.line("action_tendency", _("What it makes me want to do"));
    form.line("view_of_self", _("How I see myself then"));
    form.line("view_of_other", _("How I see the other then"));
}

Tree carried_side(const std::vector<domain::CycleSide>& carried, const std::string& client)
{
    const auto side = std::ranges::find(carried, domain::Id<domain::Client>{client}, &domain::CycleSide::client);
    return side == carried.end() ? Tree() : domain::to_tree(*side);
}

bool same_members(const Tree& one, const Tree& other)
{
    const auto* map = one.as<Tree::Map>();
    const auto* others = other.as<Tree::Map>();
    return map && others && map->size() == others->size() && std::ranges::all_of(*map, [&](const auto& each) {
               const auto* same = other.find(each.first);
               return same && *same == each.second;
           });
}

}

void add_stage(Form& form, const NoteParts& parts)
{
    add_number_choice(form, "stage", _("Stage"), stages());
    if (parts.is_couple_work())
        form.add(_("Step of each partner"), [&](wxWindow* parent) {
            auto field = std::make_unique<FormsField>(parent, "steps", parts.today, 2);
            for (const auto& member : parts.members)
                add_number_choice(field->add({{"client", member.key}}, {}), "step", member.words, couple_steps());
            return field;
        });
    add_change_events(form, parts);
    // A draft may still say it the older way, without a person.
    form.choice("change_event", _("A turning point"), choices<domain::ChangeEvent>(), _("none today"));
    form.set_shown("change_event", false);
}

void add_unfit_reason(Form& form, const NoteParts&)
{
    form.text("unfit_reason", _("Why this goes on, where something speaks against it"), 1);
}

void add_cycle(Form& form, const NoteParts& parts)
{
    if (!parts.material.back.carried.empty())
        form.add_hint(_("This is the cycle as the notes before say it. Change what is different today."));
    form.add({}, [&](wxWindow* parent) {
        auto field = std::make_unique<FormsField>(parent, "cycle", parts.today, parts.is_joint() ? 2 : 1);
        const auto carried = parts.material.back.carried;
        field->start = [carried](const Tree& fixed) { return carried_side(carried, fixed.text("client")); };
        field->is_kept = [carried](const Tree& item) {
            const auto before = carried_side(carried, item.text("client"));
            return std::get<Tree::Map>(item.value).size() > 1 && !same_members(item, before);
        };
        for (const auto& member : parts.members)
            add_cycle_side(field->add({{"client", member.key}}, member.words), parts);
        return field;
    });
}

void add_interventions(Form& form, const NoteParts& parts)
{
    form.checks("interventions", _("What I did"), words_to_pick(parts, "interventions", true));
}

void add_are(Form& form, const NoteParts& parts)
{
    form.add_hint(_("0 not at all, 4 fully"));
    for (const auto& member : parts.members) {
        form.add_heading(member.words);
        form.scale("are." + member.key + ".accessible", _("Can be reached"), 0, 4);
        form.scale("are." + member.key + ".responsive", _("Responds"), 0, 4);
        form.scale("are." + member.key + ".engaged", _("Is engaged"), 0, 4);
    }
}

void add_injury(Form& form, const NoteParts& parts)
{
    form.text("injury.about", _("What happened"), 2);
    form.choice("injury.injured", _("Who was hurt"), parts.members, _("not said"));
    add_number_choice(form, "injury.step", _("How far the repair is"), numbered(injury_steps()));
    add_injury_work(form, parts);
}

void add_goals(Form& form, const NoteParts& parts)
{
    form.add(_("Goals touched today, rated by each"), [&](wxWindow* parent) {
        return std::make_unique<GoalsField>(parent, "goals", parts.today, parts.material.back.goals, parts.members);
    });
}

void add_template(Form& form, const NoteParts& parts)
{
    form.add(_("Written as"), [&](wxWindow* parent) {
        return std::make_unique<TemplateField>(parent, "template", parts.material.templates);
    });
}

void add_sections(Form& form, const NoteParts& parts)
{
    form.add({}, [&](wxWindow* parent) {
        return std::make_unique<SectionsField>(parent, "sections", parts.material.templates);
    });
}

wxString as_it_was_said(const std::vector<Choice>& members, const Tree& attendees)
{
    const auto* ids = attendees.as<Tree::List>();
    std::vector<wxString> names;
    for (const auto& member : members)
        if (ids && std::ranges::find(*ids, Tree(member.key)) != ids->end())
            names.push_back(member.words);
    if (names.empty())
        return _("Nobody was there as it stands: the note is for you alone.");
    if (names.size() == 1)
        return wxString::Format(_("As it was said: only %s may be shown it."), names.front());
    return wxString::Format(_("As it was said: %s were there, and each of them may be shown it."), joined(names, ", "));
}

void add_visibility(Form& form, const NoteParts&)
{
    auto& field =
        form.choice("visibility", _("Who may be shown this note"),
                    {{"member", _("Only those who were there")}, {"counselor", words(domain::Visibility::counselor)}},
                    _("As it was said"));
    field.words_of_other = words_of_token<domain::Visibility>;
}

}
