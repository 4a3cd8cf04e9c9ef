#include "domain/captured.hpp"

#include <boost/test/unit_test.hpp>

using namespace domain;

namespace {

using Sections = std::map<std::string, std::string>;

FormDefinition template_of(std::initializer_list<std::pair<const char*, std::vector<CapturedPart>>> sections)
{
    FormDefinition form;
    form.kind = FormKind::note;
    for (const auto& [key, takes] : sections) {
        form.sections.emplace_back();
        form.sections.back().key = key;
        form.sections.back().takes = takes;
    }
    return form;
}

CapturedWords plain_words()
{
    CapturedWords words;
    words.phrases = {{"moves", "Moves: {list}."},
                     {"depth_0", "touched"},
                     {"depth_2", "well"},
                     {"with", "with {name}"},
                     {"emotion_words", "Emotion words: {list}."},
                     {"quote", "In their words: “{words}”"},
                     {"denied", "{area}: asked, denied."},
                     {"present", "{area}: present. {said}"},
                     {"agreed", "Agreed: {words}"},
                     {"told", "Told: {words}"},
                     {"self", "Self-harm"},
                     {"others", "Harm to others"},
                     {"practice_given", "Practice given: {words}"}};
    words.moves = {"mirroring", "deepening", "an encounter"};
    words.names = {{"p", "Petra"}};
    return words;
}

ProgressNote captured()
{
    ProgressNote note;
    note.moves = {{1, 0, {}}, {2, 2, {"p"}}, {3, std::nullopt, {}}};
    note.emotion_words = {"scared", "too much"};
    note.quote = "“I stay quiet so you stay.”";
    note.practice_given = "One evening, phones away.";
    note.concerns.resize(3);
    note.concerns[0].area = ConcernArea::self;
    note.concerns[0].state = AskedState::denied;
    note.concerns[1].area = ConcernArea::others;
    note.concerns[1].state = AskedState::present;
    note.concerns[1].said = "He could hit him.";
    note.concerns[1].agreed = "He leaves the room.";
    note.concerns[2].area = ConcernArea::home;
    return note;
}

constexpr auto moves_words = "Moves: mirroring (touched); deepening (well, with Petra); an encounter.";

}

BOOST_AUTO_TEST_SUITE(captured_test)

BOOST_AUTO_TEST_CASE(each_part_is_said_in_the_section_that_takes_it)
{
    using enum CapturedPart;
    const auto form =
        template_of({{"data", {moves, emotion_words, quote}}, {"assessment", {concerns}}, {"plan", {practice_given}}});
    const Sections said{{"data", std::string(moves_words) +
                                     "\nEmotion words: scared, too much.\nIn their words: “I stay quiet so you stay.”"},
                        {"assessment",
                         "Self-harm: asked, denied.\nHarm to others: present. He could hit him. Agreed: He leaves the "
                         "room."},
                        {"plan", "Practice given: One evening, phones away."}};
    BOOST_CHECK(laid_out(captured(), form, plain_words()) == said);
}

BOOST_AUTO_TEST_CASE(what_no_section_takes_goes_into_the_first)
{
    ProgressNote note;
    note.emotion_words = {"lonely"};
    const Sections said{{"story", "Emotion words: lonely."}};
    BOOST_CHECK(laid_out(note, template_of({{"story", {}}, {"plan", {}}}), plain_words()) == said);
    BOOST_CHECK(laid_out(note, template_of({}), plain_words()).empty());
}

BOOST_AUTO_TEST_CASE(nothing_is_said_that_was_not_captured)
{
    ProgressNote note;
    note.what_moved = "She stayed with it.";
    note.quote = "  ";
    note.concerns.resize(1);
    BOOST_CHECK(laid_out(note, template_of({{"data", {}}}), plain_words()).empty());
}

BOOST_AUTO_TEST_CASE(safety_stays_in_its_own_field_in_joint_work)
{
    auto words = plain_words();
    words.with_concerns = false;
    using enum CapturedPart;
    BOOST_TEST(!laid_out(captured(), template_of({{"data", {moves}}, {"assessment", {concerns}}}), words)
                    .contains("assessment"));
}

BOOST_AUTO_TEST_CASE(what_was_typed_with_braces_stays_as_it_was_typed)
{
    ProgressNote note;
    note.quote = "{name} and {";
    const Sections said{{"data", "In their words: “{name} and {”"}};
    BOOST_CHECK(laid_out(note, template_of({{"data", {}}}), plain_words()) == said);
}

BOOST_AUTO_TEST_CASE(what_is_laid_in_stands_below_what_was_written_and_not_twice)
{
    BOOST_TEST(laid_into("", "One.\nTwo.") == "One.\nTwo.");
    BOOST_TEST(laid_into("Mine.", "One.\nTwo.") == "Mine.\nOne.\nTwo.");
    BOOST_TEST(laid_into("One.\nMine.", "One.\nTwo.") == "One.\nMine.\nTwo.");
    BOOST_TEST(laid_into(laid_into("Mine.\n", "One."), "One.") == "Mine.\nOne.");
}

BOOST_AUTO_TEST_SUITE_END()
