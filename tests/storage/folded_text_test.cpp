#include "storage/folded_text.hpp"

#include <boost/test/unit_test.hpp>

namespace {

/// The words of a text with a bar between.
std::string words(std::string_view text)
{
    std::string all;
    storage::each_word(text, [&](std::string_view word, std::size_t, std::size_t) {
        all += (all.empty() ? "" : "|") + std::string(word);
    });
    return all;
}

/// What of the text each word stands for.
std::string places(std::string_view text)
{
    std::string all;
    storage::each_word(text, [&](std::string_view, std::size_t begin, std::size_t end) {
        all += (all.empty() ? "" : "|") + std::string(text.substr(begin, end - begin));
    });
    return all;
}

}

BOOST_AUTO_TEST_SUITE(folded_text_test)

BOOST_AUTO_TEST_CASE(words_have_no_case_and_no_accents)
{
    BOOST_TEST(words("She SAID: Nováková, naïve façade") == "she|said|novakova|naive|facade");
    BOOST_TEST(words("Straße Łódź Þóra Ægir") == "strasse|lodz|thora|aegir");
    BOOST_TEST(words("Ελένη ΦΌΒΟΣ φόβος") == "ελενη|φοβοσ|φοβοσ");
    BOOST_TEST(words("Ёлка") == "елка");
}

BOOST_AUTO_TEST_CASE(marks_of_arabic_and_hebrew_are_passed_over)
{
    BOOST_TEST(words("أَحْمَد") == words("احمد"));
    BOOST_TEST(words("مـــرحبا") == words("مرحبا"));
    BOOST_TEST(words("مدرسة") == words("مدرسه"));
    BOOST_TEST(words("שָׁלוֹם") == words("שלום"));
}

BOOST_AUTO_TEST_CASE(signs_stand_between_words_whatever_a_word_processor_makes_of_them)
{
    BOOST_TEST(words("don't don’t O`Brien") == "don|t|don|t|o|brien");
    BOOST_TEST(words("self-worth self‑worth") == "self|worth|self|worth");
    BOOST_TEST(words("soft\u00ADhyphen") == "softhyphen");
    BOOST_TEST(words("") == "");
    BOOST_TEST(words(" \n\t.,;") == "");
}

BOOST_AUTO_TEST_CASE(what_is_written_without_blanks_is_taken_sign_by_sign)
{
    BOOST_TEST(words("依恋 ok") == "依|恋|ok");
    BOOST_TEST(words("ガイド") == "カ|イ|ト");
    BOOST_TEST(words("fine🙂here❤️") == "fine|🙂|here|❤");
}

BOOST_AUTO_TEST_CASE(each_word_knows_where_it_stands)
{
    BOOST_TEST(places("Née à Łódź!") == "Née|à|Łódź");
    BOOST_TEST(places("e\u0301te\u0301, oui") == "e\u0301te\u0301|oui");
}

BOOST_AUTO_TEST_CASE(odd_bytes_and_signs_of_nobody_separate_words)
{
    BOOST_TEST(words("a\xFF\xFE"
                     "b") == "a|b");
    BOOST_TEST(words("a\uE000b\uE001c") == "a|b|c");
    BOOST_TEST(words(std::string("a\0b", 3)) == "a|b");
}

BOOST_AUTO_TEST_CASE(a_word_without_end_is_cut)
{
    const auto word = words(std::string(1'000'000, 'x'));
    BOOST_TEST(word == std::string(64, 'x'));
}

BOOST_AUTO_TEST_SUITE_END()
