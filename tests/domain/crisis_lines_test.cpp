#include "domain/practice_profile.hpp"

#include <boost/test/unit_test.hpp>

using namespace domain;

namespace {

std::vector<CrisisLine> all_kinds()
{
    return {{"Emergency", "911"}, {"Domestic violence", "1-800", false, true}, {"Childline", "0800", true}};
}

std::vector<std::string> numbers_for(const std::vector<CrisisLine>& lines, ReadBy readers)
{
    std::vector<std::string> numbers;
    for (const auto& line : crisis_lines_for(lines, readers))
        numbers.push_back(line.number);
    return numbers;
}

}

BOOST_AUTO_TEST_SUITE(crisis_lines_test)

BOOST_AUTO_TEST_CASE(a_minors_page_has_lines_for_minors_first_and_none_for_adults)
{
    BOOST_TEST(numbers_for(all_kinds(), ReadBy::minors) == (std::vector<std::string>{"0800", "911"}));
}

BOOST_AUTO_TEST_CASE(an_adults_page_has_no_line_for_minors)
{
    BOOST_TEST(numbers_for(all_kinds(), ReadBy::adults) == (std::vector<std::string>{"911", "1-800"}));
}

BOOST_AUTO_TEST_CASE(a_page_for_both_has_the_lines_of_both)
{
    BOOST_TEST(numbers_for(all_kinds(), ReadBy::both) == (std::vector<std::string>{"0800", "911", "1-800"}));
}

BOOST_AUTO_TEST_CASE(no_page_is_left_without_a_line)
{
    BOOST_TEST(numbers_for({{"For adults", "1-800", false, true}}, ReadBy::minors) ==
               std::vector<std::string>{"1-800"});
    BOOST_TEST(numbers_for({{"Childline", "0800", true}}, ReadBy::adults) == std::vector<std::string>{"0800"});
}

BOOST_AUTO_TEST_SUITE_END()
