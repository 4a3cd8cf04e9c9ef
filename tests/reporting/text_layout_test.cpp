#include "reporting/even_fonts.hpp"
#include "reporting/text_layout.hpp"

#include <boost/test/unit_test.hpp>

using namespace reporting;

namespace {

constexpr double size = 10; // every character is 5 points wide

struct LayoutFixture {
    EvenFonts fonts;
    TextLayout layout{fonts};

    std::vector<TextLine> lines(const std::string& text, double width, Align align = Align::start)
    {
        return layout.lay_out({{text, Face::regular, drawing::Role::ink}}, size, width, align);
    }
    std::vector<std::string> texts(const std::string& text, double width)
    {
        std::vector<std::string> found;
        for (const auto& line : lines(text, width)) {
            found.emplace_back();
            for (const auto& run : line.runs)
                found.back() += run.text;
        }
        return found;
    }
};

using Texts = std::vector<std::string>;

}

#define CHECK_TEXTS(actual, ...) BOOST_TEST((actual) == (Texts __VA_ARGS__), boost::test_tools::per_element())

BOOST_FIXTURE_TEST_SUITE(text_layout, LayoutFixture)

BOOST_AUTO_TEST_CASE(lines_end_at_spaces)
{
    CHECK_TEXTS(texts("one two three", 40), {"one two", "three"});
    CHECK_TEXTS(texts("one two three   ", 65), {"one two three"});
}

BOOST_AUTO_TEST_CASE(lines_end_after_hyphens_between_letters_but_numbers_stay_whole)
{
    CHECK_TEXTS(texts("well-known", 35), {"well-", "known"});
    CHECK_TEXTS(texts("aaa 10-12", 35), {"aaa", "10-12"});
    CHECK_TEXTS(texts("aaa 0–30 b", 30), {"aaa", "0–30 b"});
}

BOOST_AUTO_TEST_CASE(a_no_break_space_holds_its_words_together)
{
    CHECK_TEXTS(texts("aa bb\u00A0cc", 30), {"aa", "bb\u00A0cc"});
}

BOOST_AUTO_TEST_CASE(ideographs_break_anywhere_but_not_before_a_full_stop)
{
    CHECK_TEXTS(texts("漢字漢字", 10), {"漢字", "漢字"});
    CHECK_TEXTS(texts("漢字。", 10), {"漢", "字。"});
}

BOOST_AUTO_TEST_CASE(a_word_longer_than_the_line_is_broken_and_nothing_is_lost)
{
    const std::string word(200, 'W');
    std::string together;
    for (const auto& text : texts(word, 52)) {
        BOOST_TEST(text.size() <= 10u);
        together += text;
    }
    BOOST_TEST(together == word);
}

BOOST_AUTO_TEST_CASE(a_line_narrower_than_a_character_still_moves_on)
{
    CHECK_TEXTS(texts("abc", 1), {"a", "b", "c"});
}

BOOST_AUTO_TEST_CASE(a_mark_stays_with_its_letter)
{
    const auto found = lines("aaaae\u0301", 25);
    BOOST_TEST(found.size() == 1u);
    const auto broken = texts("aaaaae\u0301", 25);
    CHECK_TEXTS(broken, {"aaaaa", "e\u0301"});
}

BOOST_AUTO_TEST_CASE(an_empty_text_has_no_line_and_an_empty_line_is_kept)
{
    BOOST_TEST(lines("", 100).empty());
    BOOST_TEST(lines("a\n\nb", 100).size() == 3u);
    BOOST_TEST(lines("a\r\nb", 100).size() == 2u);
}

BOOST_AUTO_TEST_CASE(tabs_and_control_characters_become_spaces)
{
    CHECK_TEXTS(texts("a\tb\x01"
                      "c",
                      100),
                {"a b c"});
}

BOOST_AUTO_TEST_CASE(text_stands_left_centred_or_right)
{
    BOOST_TEST(lines("abcd", 100, Align::start)[0].runs[0].x == 0);
    BOOST_TEST(lines("abcd", 100, Align::centre)[0].runs[0].x == 40);
    BOOST_TEST(lines("abcd", 100, Align::end)[0].runs[0].x == 80);
}

BOOST_AUTO_TEST_CASE(hebrew_starts_at_the_right_and_is_turned_around)
{
    const auto found = lines("שלום (12)", 100);
    BOOST_REQUIRE(found.size() == 1u);
    BOOST_TEST(found[0].right_to_left);
    BOOST_TEST(found[0].runs[0].x == 100 - found[0].width);
    BOOST_TEST(found[0].runs[0].text == "(12) םולש");
}

BOOST_AUTO_TEST_CASE(a_hebrew_name_in_an_english_line_is_turned_around_alone)
{
    CHECK_TEXTS(texts("for דנה now", 100), {"for הנד now"});
}

BOOST_AUTO_TEST_CASE(arabic_letters_are_joined)
{
    // lam and alef become one letter: U+FEFB; nothing stays for the second
    CHECK_TEXTS(texts("لا", 100), {"\uFEFB"});
    const auto joined = texts("سلام", 100);
    BOOST_TEST(joined[0].find("س") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(characters_no_font_has_are_shown_as_boxes_and_counted)
{
    CHECK_TEXTS(texts("a😀b", 100), {"a□b"});
    BOOST_TEST(layout.missing_characters() == 1);
}

BOOST_AUTO_TEST_CASE(broken_text_is_shown_and_counted)
{
    CHECK_TEXTS(texts("a\xFFz", 100), {"a\uFFFDz"});
    BOOST_TEST(layout.invalid_sequences() == 1);
}

BOOST_AUTO_TEST_CASE(spans_keep_their_face_and_role_across_lines)
{
    const std::vector<Span> spans{{"plain ", Face::regular, drawing::Role::ink},
                                  {"bold text", Face::bold, drawing::Role::accent}};
    const auto found = layout.lay_out(spans, size, 55);
    BOOST_REQUIRE(found.size() == 2u);
    BOOST_REQUIRE(found[0].runs.size() == 2u);
    BOOST_TEST(found[0].runs[1].font == static_cast<int>(Face::bold));
    BOOST_TEST((found[1].runs[0].role == drawing::Role::accent));
}

BOOST_AUTO_TEST_CASE(runs_are_short_enough_for_the_pdf_library)
{
    for (const auto& line : lines(std::string(30000, 'a'), 1e6))
        for (const auto& run : line.runs)
            BOOST_TEST(run.text.size() <= 16000u);
}

BOOST_AUTO_TEST_CASE(a_megabyte_of_text_loses_nothing)
{
    std::string text;
    while (text.size() < 1'000'000)
        text += "words and more words ";
    std::size_t letters = 0;
    for (const auto& line : texts(text, 300))
        for (const char c : line)
            letters += c != ' ' ? 1 : 0;
    BOOST_TEST(letters == text.size() / 21 * 17);
}

BOOST_AUTO_TEST_SUITE_END()
