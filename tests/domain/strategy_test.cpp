#include "domain/strategy.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

BOOST_AUTO_TEST_SUITE(strategy_test)

namespace {

using namespace domain;

FormQuestion a_question(std::string key, QuestionType type)
{
    FormQuestion question;
    question.key = key;
    question.text = "About " + key;
    question.type = type;
    return question;
}

Strategy a_strategy(std::string id = "own-1")
{
    Strategy strategy;
    strategy.id = std::move(id);
    strategy.name = "Own";
    strategy.suits = {Suits::any};
    strategy.steps = {"One.", "Two.", "Three."};
    strategy.suggested_frequency = {Frequency::daily, 0, 2};
    strategy.entry = {a_question("done_it", QuestionType::yes_no)};
    strategy.worksheet.kind = WorksheetKind::table;
    strategy.worksheet.strip = {{"done_it", "done", StripEach::row}, {"client_rating", "helped?", StripEach::once}};
    return strategy;
}

bool has_problem(const Strategy& strategy, std::string_view field, std::string_view rule)
{
    return std::ranges::any_of(check(strategy),
                               [&](const Problem& problem) { return problem.field == field && problem.rule == rule; });
}

}

BOOST_AUTO_TEST_CASE(a_whole_strategy_has_no_problems)
{
    BOOST_TEST(check(a_strategy()).empty());
}

BOOST_AUTO_TEST_CASE(a_letter_has_no_field_for_text)
{
    auto letter = a_strategy();
    letter.worksheet.kind = WorksheetKind::letter;
    BOOST_TEST(check(letter).empty());
    for (const auto type : {QuestionType::text, QuestionType::long_text}) {
        letter.entry = {a_question("done_it", QuestionType::yes_no), a_question("letter", type)};
        BOOST_TEST(has_problem(letter, "entry", "letter"));
    }
}

BOOST_AUTO_TEST_CASE(the_strip_holds_numbers_and_ticks_of_the_entry)
{
    auto strategy = a_strategy();
    strategy.worksheet.strip = {{"mood", "mood", StripEach::once}};
    BOOST_TEST(has_problem(strategy, "worksheet.strip[0].entry", "unknown"));
    strategy.entry.push_back(a_question("mood", QuestionType::text));
    BOOST_TEST(has_problem(strategy, "worksheet.strip[0].entry", "type"));
    strategy.worksheet.strip.clear();
    BOOST_TEST(has_problem(strategy, "worksheet.strip", "required"));
}

BOOST_AUTO_TEST_CASE(steps_and_times_are_within_reason)
{
    auto strategy = a_strategy();
    strategy.steps.pop_back();
    BOOST_TEST(has_problem(strategy, "steps", "count"));
    strategy = a_strategy();
    strategy.suggested_frequency.times = 3;
    BOOST_TEST(has_problem(strategy, "suggested_frequency.times", "range"));
    strategy.suggested_frequency.frequency = Frequency::times_per_week;
    BOOST_TEST(check(strategy).empty());
    strategy.stage_fit = {4};
    BOOST_TEST(has_problem(strategy, "stage_fit", "range"));
}

BOOST_AUTO_TEST_CASE(entry_questions_are_checked_as_a_form)
{
    auto strategy = a_strategy();
    strategy.entry.push_back(a_question("mood", QuestionType::scale));
    BOOST_TEST(has_problem(strategy, "entry[1].least", "required"));
}

BOOST_AUTO_TEST_CASE(only_what_holds_of_the_person_applies)
{
    auto strategy = a_strategy();
    strategy.needs = {{PersonFact::trauma, "Short."}, {PersonFact::grief, "Wait."}};
    strategy.stage_fit = {2, 3};
    const PersonFacts facts{{PersonFact::grief, PersonFact::low_mood}, {}, 1, 2};
    BOOST_CHECK((applies(strategy, facts) == std::vector<std::string>{"grief", "stage", "third_task"}));
    BOOST_TEST(applies(strategy, {{}, {}, 2, 1}).empty());
    BOOST_TEST(applies_line(strategy, "grief") == "Wait.");
    BOOST_TEST(applies_line(strategy, "stage") == "Usually given in stage 2 or 3.");
}

BOOST_AUTO_TEST_CASE(a_third_running_task_warns_but_does_not_empty_the_suggestions)
{
    auto strategy = a_strategy();
    strategy.stage_fit = {1};
    BOOST_CHECK((applies(strategy, {{}, {}, {}, 2}) == std::vector<std::string>{"third_task"}));
    BOOST_TEST(!applies_line(strategy, "third_task").empty());
    BOOST_TEST(suggested({strategy}, {{}, {}, {}, 2}).size() == 1u);
}

BOOST_AUTO_TEST_CASE(suggestions_leave_out_what_applies_and_what_does_not_suit)
{
    auto plain = a_strategy("plain");
    auto careful = a_strategy("careful");
    plain.stage_fit = careful.stage_fit = {1};
    careful.needs = {{PersonFact::daily_drinking, "A doctor first."}};
    auto parents = a_strategy("parents");
    parents.suits = {Suits::parents};
    const std::vector strategies{plain, careful, parents};
    BOOST_CHECK(
        (suggested(strategies, {{PersonFact::daily_drinking}, {}, {}, 0}) == std::vector<std::string>{"plain"}));
    BOOST_CHECK((suggested(strategies, {{}, {Suits::parents}, {}, 0}) ==
                 std::vector<std::string>{"parents", "plain", "careful"}));
}

BOOST_AUTO_TEST_CASE(a_few_are_suggested_each_with_a_reason_and_none_twice)
{
    std::vector<Strategy> strategies;
    for (const auto* id : {"a", "b", "c", "d", "e", "f", "g"}) {
        strategies.push_back(a_strategy(id));
        strategies.back().stage_fit = {2};
    }
    PersonFacts facts;
    facts.stage = 2;
    facts.given = {"b"};
    BOOST_CHECK((suggested(strategies, facts) == std::vector<std::string>{"a", "c", "d", "e", "f"}));
    strategies.front().stage_fit.clear();
    BOOST_CHECK(suggested({strategies.front()}, facts).empty());
}

BOOST_AUTO_TEST_SUITE_END()
