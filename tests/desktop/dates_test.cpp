#include "desktop/kit/dates.hpp"
#include "desktop/kit/locale_dates.hpp"
#include "support/fixed_clock.hpp"

#include <boost/test/unit_test.hpp>

using namespace desktop;

namespace {

/// What is typed, and what it means.
using Pairs = std::vector<std::pair<const char*, const char*>>;

/// On Monday, 2 March 2026.
struct DatesFixture {
    ~DatesFixture() { write_dates_as("C"); }

    std::string read(const char* typed) const
    {
        const auto date = read_date(wxString::FromUTF8(typed), today);
        return date ? domain::to_text(*date) : "";
    }

    static std::string time(const char* typed)
    {
        const auto time = read_time(wxString::FromUTF8(typed));
        return time ? domain::to_text(*time) : "";
    }

    static std::string words(const char* date) { return date_words(*domain::parse_date(date)).utf8_string(); }

    domain::Date today = *domain::parse_date("2026-03-02");
};

}

BOOST_FIXTURE_TEST_SUITE(dates_test, DatesFixture)

BOOST_AUTO_TEST_CASE(a_day_is_read_as_people_write_one)
{
    write_dates_as("en_US.UTF-8");
    for (const auto* typed : {"Dec 7, 2026", "dec 7 2026", "December 7th, 2026", "7 Dec 2026", "7. December 2026",
                              "Monday, December 7, 2026", "Dec. 7", "7 december 26", "12/7/2026", "12/7/26", "12/7",
                              "2026-12-07", "2026-12-7", "7.12.2026", "7.12.", "2026 December 7"})
        BOOST_TEST(read(typed) == "2026-12-07", typed);
    BOOST_TEST(read("3/4/88") == "1988-03-04");
    BOOST_TEST(read("April 3, 1988") == "1988-04-03");
    BOOST_TEST(read("24/12/2026") == "2026-12-24"); // can be nothing else
}

BOOST_AUTO_TEST_CASE(a_day_is_read_from_words)
{
    for (const auto& [typed, day] : Pairs{{"today", "2026-03-02"},
                                          {"Yesterday", "2026-03-01"},
                                          {"tomorrow", "2026-03-03"},
                                          {"monday", "2026-03-02"},
                                          {"next monday", "2026-03-09"},
                                          {"last monday", "2026-02-23"},
                                          {"Friday", "2026-03-06"},
                                          {"fri", "2026-03-06"},
                                          {"last friday", "2026-02-27"},
                                          {"sunday", "2026-03-08"},
                                          {"in 2 weeks", "2026-03-16"},
                                          {"in a week", "2026-03-09"},
                                          {"in 10 days", "2026-03-12"},
                                          {"in 3 months", "2026-06-02"},
                                          {"in a year", "2027-03-02"},
                                          {"2 weeks ago", "2026-02-16"},
                                          {"1 day ago", "2026-03-01"}})
        BOOST_TEST(read(typed) == day, typed);
}

BOOST_AUTO_TEST_CASE(numbers_are_read_in_the_locales_order)
{
    write_dates_as("en_US");
    BOOST_TEST(read("3/4/2026") == "2026-03-04");
    write_dates_as("en_GB");
    BOOST_TEST(read("3/4/2026") == "2026-04-03");
    write_dates_as("C");
    BOOST_TEST(read("3/4/2026") == "");
    BOOST_TEST(read("4/4/2026") == "2026-04-04");
    BOOST_TEST(date_question("3/4/2026", today) == "Is that 3 Apr 2026 or 4 Mar 2026? Write the month as a word.");
}

BOOST_AUTO_TEST_CASE(what_is_no_day_is_asked_about)
{
    write_dates_as("en_US");
    for (const auto* typed : {"", "soon", "13/13/2026", "February 30", "2/30/2026", "7 7 7 December", "99", "0/0/0"})
        BOOST_TEST(read(typed) == "", typed);
    BOOST_TEST(date_question("2/30/2026", today) ==
               "There is no such day. Write it as Mar 2, 2026, or choose it from the calendar.");
    BOOST_TEST(date_question("soon", today).Contains("Which day is that?"));
}

BOOST_AUTO_TEST_CASE(a_year_of_two_digits_lies_at_most_twenty_years_ahead)
{
    write_dates_as("en_US");
    BOOST_TEST(read("1/5/46") == "2046-01-05");
    BOOST_TEST(read("1/5/47") == "1947-01-05");
}

BOOST_AUTO_TEST_CASE(a_time_is_read_as_people_write_one)
{
    for (const auto& [typed, time_of_day] : Pairs{{"9", "09:00"},
                                                  {"9am", "09:00"},
                                                  {"9 AM", "09:00"},
                                                  {"9:30 pm", "21:30"},
                                                  {"9.30pm", "21:30"},
                                                  {"12am", "00:00"},
                                                  {"12 p.m.", "12:00"},
                                                  {"17", "17:00"},
                                                  {"17.30", "17:30"},
                                                  {"17:30", "17:30"},
                                                  {"0930", "09:30"},
                                                  {"930", "09:30"},
                                                  {"9p", "21:00"}})
        BOOST_TEST(time(typed) == time_of_day, typed);
    for (const auto* typed : {"", "25", "9:60", "13pm", "0am", "noonish", "9:3"})
        BOOST_TEST(time(typed) == "", typed);
}

BOOST_AUTO_TEST_CASE(days_and_times_are_shown_as_the_locale_writes_them)
{
    BOOST_TEST(words("2026-11-24") == "24 Nov 2026");
    BOOST_TEST(day_words(today) == "Monday, 2 March");
    BOOST_TEST(time_words({17 * 60}) == "17:00");
    write_dates_as("en_US");
    BOOST_TEST(words("2026-11-24") == "Nov 24, 2026");
    BOOST_TEST(day_words(today) == "Monday, March 2");
    BOOST_TEST(time_words({17 * 60}) == "5:00 PM");
    write_dates_as("de_DE");
    BOOST_TEST(words("2026-11-24") == "24. Nov. 2026");
    BOOST_TEST(time_words({17 * 60}) == "17:00");
}

BOOST_AUTO_TEST_CASE(what_is_shown_is_read_back_in_every_locale)
{
    for (const auto* locale : {"C", "en_US", "en_GB", "en_CA", "de_DE", "fr_FR", "es_MX", "pt_BR", "nl_NL", "pl_PL",
                               "cs_CZ", "el_GR", "tr_TR", "he_IL", "ar_EG", "th_TH", "ja_JP", "zh_CN", "fa_IR"}) {
        write_dates_as(locale);
        for (int month = 1; month <= 12; ++month) {
            const domain::Date date{std::chrono::year{1988}, std::chrono::month{unsigned(month)}, std::chrono::day{9}};
            BOOST_TEST((read_date(date_words(date), today) == std::optional(date)),
                       locale << ": " << date_words(date).utf8_string());
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
