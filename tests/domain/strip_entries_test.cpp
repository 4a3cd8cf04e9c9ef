#include "domain/strip_entries.hpp"

#include <boost/test/unit_test.hpp>

using namespace domain;

namespace {

FormQuestion question(const char* key, QuestionType type)
{
    FormQuestion question;
    question.key = key;
    question.type = type;
    question.least = 0;
    question.most = 10;
    return question;
}

Strategy by_days()
{
    Strategy strategy;
    strategy.entry = {question("truest", QuestionType::scale), question("stopped", QuestionType::yes_no)};
    strategy.worksheet.rows = 7;
    strategy.worksheet.strip = {{"done", "days tried", StripEach::day},
                                {"truest", "truest: first day / last day", StripEach::first_and_last},
                                {"stopped", "stopped, too much [ ]", StripEach::once},
                                {"client_rating", "helped? 0 1 2 3 4", StripEach::once}};
    return strategy;
}

StripTyped a_week(const std::string& ticks)
{
    StripTyped typed;
    typed.first_day = *parse_date("2026-03-02");
    for (const char tick : ticks)
        typed.columns.push_back(tick == 'x' ? Answers{{"done", true}} : Answers{});
    return typed;
}

}

BOOST_AUTO_TEST_SUITE(strip_entries)

BOOST_AUTO_TEST_CASE(each_ticked_day_is_an_entry_and_a_blank_day_is_none)
{
    const auto entries = entries_of(by_days(), a_week("x.xx..x"));
    BOOST_REQUIRE_EQUAL(entries.size(), 4u);
    BOOST_TEST(to_text(entries[0].done_on) == "2026-03-02");
    BOOST_TEST(to_text(entries[3].done_on) == "2026-03-08");
    for (const auto& entry : entries)
        BOOST_TEST(entry.done);
}

BOOST_AUTO_TEST_CASE(an_empty_strip_is_no_entry)
{
    BOOST_TEST(entries_of(by_days(), a_week(".......")).empty());
}

BOOST_AUTO_TEST_CASE(first_and_last_stand_with_the_first_and_the_last_day_that_was_tried)
{
    auto typed = a_week(".x.x...");
    typed.first = {{"truest", 2}};
    typed.last = {{"truest", 6}};
    typed.client_rating = 3;
    const auto entries = entries_of(by_days(), typed);
    BOOST_REQUIRE_EQUAL(entries.size(), 2u);
    BOOST_CHECK((entries[0].fields_by_key.at("truest") == Tree(2)));
    BOOST_CHECK((entries[1].fields_by_key.at("truest") == Tree(6)));
    BOOST_TEST(!entries[0].client_rating);
    BOOST_TEST(entries[1].client_rating.value() == 3);
}

BOOST_AUTO_TEST_CASE(stopping_is_kept_although_no_day_was_ticked)
{
    auto typed = a_week(".......");
    typed.once = {{"stopped", true}};
    const auto entries = entries_of(by_days(), typed);
    BOOST_REQUIRE_EQUAL(entries.size(), 1u);
    BOOST_CHECK((entries[0].fields_by_key.at("stopped") == Tree(true)));
}

BOOST_AUTO_TEST_CASE(rows_without_days_are_kept_under_the_day_that_is_given)
{
    auto strategy = by_days();
    strategy.worksheet.strip.front().each = StripEach::row;
    const auto entries = entries_of(strategy, a_week("xx....."));
    BOOST_REQUIRE_EQUAL(entries.size(), 2u);
    BOOST_TEST(to_text(entries[1].done_on) == "2026-03-02");
}

BOOST_AUTO_TEST_CASE(what_another_exercise_asks_is_left_out)
{
    auto typed = a_week("x......");
    typed.once = {{"steps_done", 2}};
    BOOST_TEST(entries_of(by_days(), typed).front().fields_by_key.empty());
}

BOOST_AUTO_TEST_SUITE_END()
