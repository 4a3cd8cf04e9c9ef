#include "reporting/forbidden_words.hpp"
#include "reporting/progress_builders.hpp"

#include <boost/test/unit_test.hpp>

using namespace reporting;

using Words = std::vector<std::string>;

BOOST_AUTO_TEST_SUITE(forbidden_words)

BOOST_AUTO_TEST_CASE(whole_words_are_found_in_any_letter_case)
{
    BOOST_TEST(find_forbidden("Her HOMEWORK was severe.") == (Words{"homework", "severe"}),
               boost::test_tools::per_element());
    BOOST_TEST(find_forbidden("A positive\n  screen") == Words{"positive screen"}, boost::test_tools::per_element());
    BOOST_TEST(find_forbidden("You will be fine") == Words{"you will"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(parts_of_other_words_are_not)
{
    BOOST_TEST(find_forbidden("persevere, unharmed, insecureé, you willed, streaky").empty());
    BOOST_TEST(find_forbidden("").empty());
}

BOOST_AUTO_TEST_CASE(the_report_itself_says_none_of_them)
{
    BOOST_TEST(!the_definition().fixed_texts().empty());
    for (const auto& text : the_definition().fixed_texts())
        BOOST_TEST(find_forbidden(text).empty(), text);
}

BOOST_AUTO_TEST_SUITE_END()
