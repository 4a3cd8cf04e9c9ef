#pragma once

#include "domain/progress_note.hpp"

namespace test_support {

/// A note between these two in which every field says something that stands nowhere else: what is typed begins with
/// "w-". `goal` and `injury` may be ids that there are.
inline domain::ProgressNote full_note(const domain::Id<domain::Client>& one, const domain::Id<domain::Client>& other,
                                      const domain::Id<domain::Goal>& goal = {"a-goal"},
                                      const domain::Id<domain::InjuryFile>& injury = {"an-injury"})
{
    using namespace domain;
    ProgressNote note;
    note.session = {"s"};
    note.note_template = "eft";
    note.stage = 2;
    note.steps = {{one, 7}};
    note.moves = {{3, 2, one}};
    note.cycle = {{one, "w-trigger", "w-behavior", "w-meaning", "w-secondary", "w-primary", "w-need", "w-body",
                   "w-tendency", "w-fear", "w-self", "w-other"}};
    note.interventions = {"w-intervention"};
    note.encounter = {{one.value, "w-to", "w-words", EncounterAnswer::blocked, EncounterStop::saying, "w-stopped"}};
    note.injury = AttachmentInjury{"w-injury", other, 5};
    note.are[other.value] = {1, 2, 4};
    note.change_event = ChangeEvent::de_escalation;
    note.what_moved = "w-moved";
    note.takes_home = "w-home";
    note.goals = {{goal, other, 6.5}};
    note.sections = {{"themes", "w-themes"}, {"of_before", "w-section"}};
    AskedConcern concern;
    concern.state = AskedState::present;
    concern.said = "w-said";
    concern.agreed = "w-agreed";
    concern.told = "w-told";
    concern.level = "w-level";
    concern.next_look_on = parse_date("2026-03-09");
    note.concerns = {concern};
    note.plan = "w-plan";
    note.emotion_words = {"w-felt", "w-felt-too"};
    note.quote = "w-quote";
    note.practice_given = "w-given";
    note.visibility = Visibility::counselor;
    note.change_events = {{ChangeEvent::softening, one, {ChangeMarker::risks_reaching}}};
    note.injuries = {{injury, 4, "w-repair"}};
    note.pairs = {{one, other, "w-block", 3}};
    note.figures = {{"w-figure", FigureKind::younger_self, "w-told-figure", "w-answered"}};
    note.substances = {{one, AskedState::present, "w-drink"}};
    note.unfit_reason = "w-unfit";
    return note;
}

/// Every text that was typed into it.
inline void typed_words(const domain::Tree& tree, std::vector<std::string>& words)
{
    if (const auto* text = tree.as<std::string>(); text && text->starts_with("w-"))
        words.push_back(*text);
    if (const auto* list = tree.as<domain::Tree::List>())
        for (const auto& each : *list)
            typed_words(each, words);
    if (const auto* map = tree.as<domain::Tree::Map>())
        for (const auto& [key, each] : *map)
            typed_words(each, words);
}

/// The note without one field after the other, for what has to notice each.
template<class Visit>
void for_each_field_left_out(const domain::ProgressNote& note, Visit visit)
{
    const auto all = domain::to_tree(note);
    for (const auto& [field, value] : std::get<domain::Tree::Map>(all.value)) {
        if (field == "session" || field == "kind" || field == "template" || field == "member")
            continue;
        auto fewer = std::get<domain::Tree::Map>(all.value);
        std::erase_if(fewer, [name = field](const auto& each) { return each.first == name; });
        visit(field, domain::from_tree<domain::ProgressNote>(domain::Tree(fewer)));
    }
}

}
