#include "desktop/controls.hpp"
#include "desktop/kit/undoable_text.hpp"

#include <boost/test/unit_test.hpp>

using namespace desktop;

namespace {

struct TextFixture {
    ~TextFixture() { frame->Destroy(); }

    std::string now() const { return utf8(text->GetValue()); }

    wxFrame* frame = new wxFrame(nullptr, wxID_ANY, "Text");
    UndoableText* text = new UndoableText(frame, "text");
};

}

BOOST_FIXTURE_TEST_SUITE(undoable_text_test, TextFixture)

BOOST_AUTO_TEST_CASE(what_was_written_is_taken_back_and_brought_back)
{
    text->SetValue("She stayed.");
    text->SetValue("She stayed. He came closer.");
    text->undo();
    BOOST_TEST(now() == "She stayed.");
    text->undo();
    BOOST_TEST(now() == "");
    text->redo();
    text->redo();
    BOOST_TEST(now() == "She stayed. He came closer.");
}

BOOST_AUTO_TEST_CASE(taking_back_more_than_there_is_does_nothing)
{
    text->undo();
    text->redo();
    BOOST_TEST(now() == "");
}

BOOST_AUTO_TEST_CASE(writing_after_taking_back_leaves_nothing_to_bring_back)
{
    text->SetValue("One way");
    text->undo();
    text->SetValue("Another way");
    text->redo();
    BOOST_TEST(now() == "Another way");
}

BOOST_AUTO_TEST_CASE(letters_typed_in_one_go_are_taken_back_by_the_word)
{
    for (const auto* typed : {"S", "St", "Sta", "Stay", "Stay ", "Stay n", "Stay ne", "Stay near"})
        text->SetValue(typed);
    text->undo();
    const auto once = now();
    BOOST_TEST(once.size() < 9u);
    BOOST_TEST(once.size() > 0u);
}

BOOST_AUTO_TEST_CASE(a_text_that_is_shown_was_always_there)
{
    text->SetValue("Typed before");
    text->show("From the record");
    text->undo();
    BOOST_TEST(now() == "From the record");
}

BOOST_AUTO_TEST_SUITE_END()
