#include "domain/problem.hpp"
#include "domain/text.hpp"

#include <boost/test/unit_test.hpp>

using namespace domain;

BOOST_AUTO_TEST_SUITE(text_test)

BOOST_AUTO_TEST_CASE(characters_are_counted_not_bytes)
{
    BOOST_TEST(count_characters("Ελένη") == 5U);
    BOOST_TEST(count_characters("😀é") == 2U);
}

BOOST_AUTO_TEST_CASE(only_well_formed_text_is_utf8)
{
    BOOST_TEST(is_utf8("يوسف 😀 plain"));
    for (const std::string bad : {"\x80", "\xc0\xaf", "\xe2\x82", "\xed\xa0\x80", "\xf5\x80\x80\x80", "\xff"})
        BOOST_TEST(!is_utf8(bad));
}

BOOST_AUTO_TEST_CASE(only_short_tokens_are_shown_as_they_are)
{
    BOOST_TEST(shown("2026-13-40") == "2026-13-40");
    BOOST_TEST(shown("") == "nothing");
    BOOST_TEST(shown("two words") == "text of 9 characters");
    BOOST_TEST(shown("Nováková") == "text of 8 characters");
    BOOST_TEST(shown(std::string(25, 'x')) == "text of 25 characters");
}

BOOST_AUTO_TEST_CASE(text_is_split_and_joined_at_every_separator)
{
    BOOST_TEST((split("1,,0", ',') == std::vector<std::string>{"1", "", "0"}));
    BOOST_TEST(joined({"a", "b"}) == "a, b");
    BOOST_TEST(trimmed(" \t a b \n") == "a b");
}

BOOST_AUTO_TEST_SUITE_END()
