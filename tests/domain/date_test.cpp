#include "domain/date.hpp"

#include <boost/test/unit_test.hpp>

using namespace domain;

BOOST_AUTO_TEST_SUITE(date_test)

BOOST_AUTO_TEST_CASE(a_date_is_read_and_written_the_same)
{
    BOOST_TEST(to_text(*parse_date("2026-02-28")) == "2026-02-28");
    BOOST_TEST(to_text(*parse_date("2024-02-29")) == "2024-02-29");
}

BOOST_AUTO_TEST_CASE(what_is_no_day_of_the_calendar_is_no_date)
{
    for (const auto* text : {"", "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "26-01-01", "2026/01/01",
                             "2026-01-01T", "1799-12-31", "2201-01-01", "+026-01-01", "2026-0١-01"})
        BOOST_TEST(!parse_date(text).has_value(), text);
}

BOOST_AUTO_TEST_CASE(a_time_ends_at_23_59)
{
    BOOST_TEST(to_text(*parse_time("00:00")) == "00:00");
    BOOST_TEST(to_text(*parse_time("23:59")) == "23:59");
    for (const auto* text : {"24:00", "12:60", "9:00", "12-00", "1 :00"})
        BOOST_TEST(!parse_time(text).has_value(), text);
}

BOOST_AUTO_TEST_CASE(an_instant_keeps_the_offset_it_was_recorded_in)
{
    const auto at = parse_timestamp("2026-11-24T23:30:00-05:00");
    BOOST_REQUIRE(at.has_value());
    BOOST_TEST(to_text(*at) == "2026-11-24T23:30:00-05:00");
    BOOST_TEST(to_text(date_of(*at)) == "2026-11-24");
    BOOST_TEST((*at == *parse_timestamp("2026-11-24T23:30:00-05:00")));
    BOOST_TEST((*parse_timestamp("2026-11-25T04:30:00Z") <=> *at == 0));
}

BOOST_AUTO_TEST_CASE(days_are_counted_across_months_and_leap_years)
{
    BOOST_TEST(days_between(*parse_date("2024-02-28"), *parse_date("2024-03-01")) == 2);
    BOOST_TEST(days_between(*parse_date("2026-01-01"), *parse_date("2025-12-31")) == -1);
    BOOST_TEST(to_text(plus_days(*parse_date("2026-12-30"), 3)) == "2027-01-02");
}

BOOST_AUTO_TEST_CASE(a_year_of_life_ends_on_the_birthday)
{
    const auto born = *parse_date("2010-06-15");
    BOOST_TEST(age_on(born, *parse_date("2026-06-14")) == 15);
    BOOST_TEST(age_on(born, *parse_date("2026-06-15")) == 16);
}

BOOST_AUTO_TEST_SUITE_END()
