#include "reporting/unicode.hpp"

#include <boost/test/unit_test.hpp>

using namespace reporting;

BOOST_AUTO_TEST_SUITE(unicode)

BOOST_AUTO_TEST_CASE(valid_text_comes_back_unchanged)
{
    const std::string text = "a é ß Ω я ש م 漢 😀 \U0010FFFF";
    const Decoded decoded = decode_utf8(text);
    BOOST_TEST(decoded.invalid_sequences == 0);
    BOOST_TEST(encode_utf8(decoded.text) == text);
}

BOOST_AUTO_TEST_CASE(each_broken_sequence_becomes_one_replacement_character)
{
    const std::pair<std::string, std::string> cases[] = {
        {"a\xFFz", "a\uFFFDz"},         // no such byte
        {"a\x80z", "a\uFFFDz"},         // a following byte alone
        {"a\xC3", "a\uFFFD"},           // cut off at the end
        {"a\xE2\x82z", "a\uFFFDz"},     // cut off in the middle
        {"\xC0\xAF", "\uFFFD\uFFFD"},   // too long a spelling
        {"\xED\xA0\x80", "\uFFFD"},     // half of a surrogate pair
        {"\xF4\x90\x80\x80", "\uFFFD"}, // beyond the last character
    };
    for (const auto& [given, expected] : cases) {
        const Decoded decoded = decode_utf8(given);
        BOOST_TEST(encode_utf8(decoded.text) == expected);
        BOOST_TEST(decoded.invalid_sequences > 0);
    }
}

BOOST_AUTO_TEST_CASE(joiners_and_direction_marks_are_invisible)
{
    for (const char32_t c : {0x200Bu, 0x200Fu, 0x2067u, 0xFE0Fu, 0xFEFFu, 0x00ADu})
        BOOST_TEST(is_invisible(c));
    for (const char32_t c : {U'a', U' ', U'漢', U'־'})
        BOOST_TEST(!is_invisible(c));
}

BOOST_AUTO_TEST_SUITE_END()
