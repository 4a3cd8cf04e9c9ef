#include "domain/form_definition.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(form_answers_test)

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

// One question of every type; "safe" opens a concern, "worse" is to be looked at.
FormDefinition a_form()
{
    auto mood = a_question("mood", QuestionType::choice);
    mood.choices = {{"better", "Better"}, {"worse", "Worse"}};
    mood.look_at_this = {"worse"};
    auto seen = a_question("seen", QuestionType::multi_choice);
    seen.choices = {{"hid", "I hid"}, {"hurt", "I hurt myself"}};
    seen.opens_concern = {{ConcernArea::self, {"hurt"}}};
    auto belief = a_question("belief", QuestionType::scale);
    belief.least = 0;
    belief.most = 10;
    auto minutes = a_question("minutes", QuestionType::number);
    minutes.most = 600;
    auto safe = a_question("safe", QuestionType::yes_no);
    safe.opens_concern = {{ConcernArea::home, {"no"}}};
    auto why = a_question("why", QuestionType::long_text);
    why.shown_if = FormCondition{"safe", {"no"}};
    auto losses = a_question("losses", QuestionType::rows);
    losses.columns = {a_question("who", QuestionType::text), a_question("on", QuestionType::date)};
    return {"form",
            1,
            "A form",
            FormKind::intake,
            {{.key = "first",
              .title = "First",
              .intro = {},
              .questions = {mood, seen, belief, minutes, safe, why, losses}}}};
}

Tree row(std::string column, Tree cell)
{
    return Tree::List{Tree::Map{{std::move(column), std::move(cell)}}};
}

Problem only_problem(const Answers& answers)
{
    const auto problems = check_answers(a_form(), answers);
    BOOST_REQUIRE_EQUAL(problems.size(), 1u);
    return problems.front();
}

}

BOOST_AUTO_TEST_CASE(a_half_done_form_is_fine)
{
    BOOST_TEST(check_answers(a_form(), {}).empty());
    BOOST_TEST(check_answers(a_form(), {{"belief", 3}, {"losses", row("on", "2020-02-29")}}).empty());
}

BOOST_AUTO_TEST_CASE(anything_may_be_left_unsaid)
{
    for (const auto* key : {"mood", "seen", "belief", "minutes", "safe", "why", "losses"})
        BOOST_TEST(check_answers(a_form(), {{key, prefer_not_to_say}}).empty());
}

BOOST_AUTO_TEST_CASE(an_answer_outside_its_question_is_refused)
{
    BOOST_CHECK(
        (only_problem({{"belief", 11}}) == Problem{"belief", "range", {"value", 11}, {"whole_number_between", 0, 10}}));
    BOOST_CHECK((only_problem({{"mood", "fine"}}) ==
                 Problem{"mood", "one_of", {"text_of_length", 4}, one_of({"better", "worse"})}));
    BOOST_CHECK((only_problem({{"seen", Tree::List{"hid", "ran"}}}) ==
                 Problem{"seen[1]", "one_of", {"text_of_length", 3}, one_of({"hid", "hurt"})}));
    BOOST_TEST(only_problem({{"minutes", 601}}).allowed == Words("number_to", 600));
    BOOST_TEST(only_problem({{"safe", "maybe"}}).rule == "type");
    BOOST_TEST(only_problem({{"color", "red"}}).rule == "unknown_field");
}

BOOST_AUTO_TEST_CASE(rows_are_checked_cell_by_cell)
{
    BOOST_TEST(only_problem({{"losses", row("on", "2021-02-29")}}).field == "losses[0].on");
    BOOST_TEST(only_problem({{"losses", row("age", 3)}}).rule == "unknown_field");
    BOOST_TEST(only_problem({{"losses", "many"}}).allowed == Words("list_of_rows"));
}

BOOST_AUTO_TEST_CASE(every_wrong_answer_is_named)
{
    BOOST_TEST(check_answers(a_form(), {{"belief", 11}, {"mood", "fine"}, {"safe", true}}).size() == 2u);
}

BOOST_AUTO_TEST_CASE(safety_answers_open_each_area_once)
{
    BOOST_TEST(safety_answers(a_form(), {{"safe", true}, {"seen", Tree::List{"hid"}}}).empty());
    const auto areas = safety_answers(a_form(), {{"safe", false}, {"seen", Tree::List{"hid", "hurt"}}});
    BOOST_CHECK((areas == std::vector{ConcernArea::self, ConcernArea::home}));
    BOOST_TEST(safety_answers(a_form(), {{"safe", prefer_not_to_say}}).empty());
}

BOOST_AUTO_TEST_CASE(answers_to_look_at_are_named_by_question)
{
    BOOST_TEST(answers_to_look_at(a_form(), {{"mood", "better"}}).empty());
    BOOST_CHECK((answers_to_look_at(a_form(), {{"mood", "worse"}}) == std::vector<std::string>{"mood"}));
}

BOOST_AUTO_TEST_CASE(a_question_appears_when_its_condition_holds)
{
    const auto form = a_form();
    const auto* why = find_question(form, "why");
    BOOST_REQUIRE(why);
    BOOST_TEST(!is_shown(*why, {}));
    BOOST_TEST(!is_shown(*why, {{"safe", true}}));
    BOOST_TEST(is_shown(*why, {{"safe", false}}));
}

BOOST_AUTO_TEST_CASE(the_wording_answered_is_kept_with_choices_and_columns)
{
    const auto wording = wording_of(a_form(), {{"mood", "worse"}, {"losses", row("who", "Opa")}});
    BOOST_TEST(wording.size() == 4u);
    BOOST_TEST(wording.at("mood") == "About mood");
    BOOST_TEST(wording.at("mood:worse") == "Worse");
    BOOST_TEST(wording.at("losses.who") == "About who");
}

BOOST_AUTO_TEST_SUITE_END()
