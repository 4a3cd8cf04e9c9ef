#include "desktop/sessions/note_lines.hpp"
#include "support/full_note.hpp"

#include <boost/test/unit_test.hpp>

using namespace desktop;

namespace {

domain::ProgressNote note_of_both()
{
    return test_support::full_note({"nora"}, {"daniel"});
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
    const auto note = note_of_both();
    const auto view = read_view(note);
    std::vector<std::string> words;
    test_support::typed_words(domain::to_tree(note), words);
    BOOST_TEST(words.size() > 20u);
    for (const auto& word : words)
        BOOST_TEST(view.Contains(word), word);
}

BOOST_AUTO_TEST_CASE(each_field_of_a_note_changes_what_is_read)
{
    const auto view = read_view(note_of_both());
    test_support::for_each_field_left_out(note_of_both(), [&](const auto& field, const domain::ProgressNote& fewer) {
        BOOST_TEST(read_view(fewer) != view, field);
    });
}

BOOST_AUTO_TEST_SUITE_END()
