#include "desktop/sessions/note_lines.hpp"
#include "domain/progress_note.hpp"

#include <boost/test/unit_test.hpp>

using namespace desktop;
using domain::Tree;

namespace {

/// A note in which every field says something that stands nowhere else.
domain::ProgressNote full_note()
{
    domain::ProgressNote note;
    note.session = {"s"};
    note.note_template = "eft";
    note.stage = 2;
    note.steps = {{{"nora"}, 7}};
    note.moves = {{3, 2, {"nora"}}};
    note.cycle = {{{"nora"},
                   "w-trigger",
                   "w-behavior",
                   "w-meaning",
                   "w-secondary",
                   "w-primary",
                   "w-need",
                   "w-body",
                   "w-tendency",
                   "w-fear",
                   "w-self",
                   "w-other"}};
    note.interventions = {"w-intervention"};
    note.encounter = {
        {"nora", "w-to", "w-words", domain::EncounterAnswer::blocked, domain::EncounterStop::saying, "w-stopped"}};
    note.injury = domain::AttachmentInjury{"w-injury", {"daniel"}, 5};
    note.are["daniel"] = {1, 2, 4};
    note.change_event = domain::ChangeEvent::softening;
    note.what_moved = "w-moved";
    note.takes_home = "w-home";
    note.goals = {{{"w-goal"}, {"daniel"}, 6.5}};
    note.sections = {{"themes", "w-themes"}, {"of_before", "w-section"}};
    domain::AskedConcern concern;
    concern.state = domain::AskedState::present;
    concern.said = "w-said";
    concern.agreed = "w-agreed";
    concern.told = "w-told";
    concern.level = "w-level";
    concern.next_look_on = domain::parse_date("2026-03-09");
    note.concerns = {concern};
    note.plan = "w-plan";
    note.visibility = domain::Visibility::counselor;
    return note;
}

void leaves_of(const Tree& tree, std::vector<std::string>& words)
{
    if (const auto* text = tree.as<std::string>(); text && text->starts_with("w-") && *text != "w-goal")
        words.push_back(*text);
    if (const auto* list = tree.as<Tree::List>())
        for (const auto& each : *list)
            leaves_of(each, words);
    if (const auto* map = tree.as<Tree::Map>())
        for (const auto& [key, each] : *map)
            leaves_of(each, words);
}

wxString read_view(const domain::ProgressNote& note)
{
    const NoteMaterial material;
    const NoteNames names({{"nora", "Nora L"}, {"daniel", "Daniel O"}});
    wxString all;
    for (const auto& line : note_lines(note, material, names, true))
        all += line.title + "\n" + line.text + "\n";
    return all;
}

}

BOOST_AUTO_TEST_SUITE(note_lines_test)

BOOST_AUTO_TEST_CASE(a_read_note_says_every_text_it_holds)
{
    const auto note = full_note();
    const auto view = read_view(note);
    std::vector<std::string> words;
    leaves_of(domain::to_tree(note), words);
    BOOST_TEST(words.size() > 15u);
    for (const auto& word : words)
        BOOST_TEST(view.Contains(word), word);
}

BOOST_AUTO_TEST_CASE(each_field_of_a_note_changes_what_is_read)
{
    const auto all = domain::to_tree(full_note());
    const auto view = read_view(full_note());
    for (const auto& [field, value] : std::get<Tree::Map>(all.value)) {
        if (field == "session" || field == "kind" || field == "template" || field == "member")
            continue;
        auto fewer = std::get<Tree::Map>(all.value);
        std::erase_if(fewer, [name = field](const auto& each) { return each.first == name; });
        BOOST_TEST(read_view(domain::from_tree<domain::ProgressNote>(Tree(fewer))) != view, field);
    }
}

BOOST_AUTO_TEST_SUITE_END()
