#include "domain/problem.hpp"
#include "domain/text.hpp"
#include "domain/unseen.hpp"

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

BOOST_AUTO_TEST_CASE(a_name_can_be_read_on_one_line)
{
    for (const std::string name :
         {"Ann", "O’Brien", "Nguyễn Thị Hà", "محمد رضا", "नरेश", "李雷", "می‌خواهم", "Ann Marie"})
        BOOST_TEST(is_readable_name(name), name);
    for (const std::string unseen : {"", " ", "\u00a0", "\u200b", "\u2060", "\ufeff", "\u3164"})
        BOOST_TEST(!is_readable_name(unseen));
    for (const std::string broken : {"Ann\nLines  active", "x\u001b[31mred", "a\u0085b", "\u202enna", "a\u2028b"})
        BOOST_TEST(!is_readable_name(broken));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_seen_is_noticed)
{
    for (const std::string plain : {"", "brisk lantern over nine", "Ελένη ü 李雷 €"})
        BOOST_TEST(!has_unseen(plain), plain);
    for (const std::string unseen : {"a\tb", "a\u00a0b", "a\u200bb", "a\u00adb", "\ufeffa", "a\x01", "a\u202eb"})
        BOOST_TEST(has_unseen(unseen));
}

BOOST_AUTO_TEST_CASE(what_would_steer_a_terminal_is_replaced)
{
    BOOST_TEST(without_controls("a\x1b[31m\nb\tc\r") == "a\uFFFD[31m\nb\tc\uFFFD");
    BOOST_TEST(without_controls("a\u009bb\u202ec") == "a\uFFFDb\uFFFDc");
    BOOST_TEST(on_one_line("Mary\nJane\tSmith") == "Mary Jane Smith");
}

BOOST_AUTO_TEST_CASE(only_figures_are_shown_as_they_are)
{
    BOOST_TEST(shown("2026-13-40") == Words("value", "2026-13-40"));
    BOOST_TEST(shown("") == Words("nothing"));
    BOOST_TEST(shown("2,5") == Words("value", "2,5"));
    BOOST_TEST(shown("01900000-0000-7000-8000-00000000000a") == Words("value", "01900000-0000-7000-8000-00000000000a"));
    BOOST_TEST(shown("Novakova") == Words("text_of_length", 8));
    BOOST_TEST(shown("two words") == Words("text_of_length", 9));
    BOOST_TEST(shown("Nováková") == Words("text_of_length", 8));
    BOOST_TEST(shown(std::string(25, 'x')) == Words("text_of_length", 25));
}

BOOST_AUTO_TEST_CASE(text_is_split_and_joined_at_every_separator)
{
    BOOST_TEST((split("1,,0", ',') == std::vector<std::string>{"1", "", "0"}));
    BOOST_TEST(joined({"a", "b"}) == "a, b");
    BOOST_TEST(trimmed(" \t a b \n") == "a b");
}

BOOST_AUTO_TEST_CASE(names_in_braces_are_filled_in_once)
{
    const std::map<std::string, std::string> values{{"name", "{date}"}, {"date", "Monday"}};
    BOOST_TEST(filled_in("{name}, {date}, {mood}, {", values) == "{date}, Monday, {mood}, {");
    BOOST_TEST(filled_in("", values).empty());
}

BOOST_AUTO_TEST_SUITE_END()
