#include "domain/form_definition.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

BOOST_AUTO_TEST_SUITE(form_definition_test)

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

FormQuestion a_choice(std::string key)
{
    auto question = a_question(std::move(key), QuestionType::choice);
    question.choices = {{"one", "One"}, {"two", "Two"}};
    return question;
}

FormQuestion a_scale(std::string key)
{
    auto question = a_question(std::move(key), QuestionType::scale);
    question.least = 0;
    question.most = 10;
    return question;
}

FormDefinition a_form(std::vector<FormQuestion> questions)
{
    return {"form",
            1,
            "A form",
            FormKind::intake,
            {{.key = "first", .title = "First", .intro = {}, .questions = questions}}};
}

bool has_problem(const FormDefinition& form, std::string_view field, std::string_view rule)
{
    return std::ranges::any_of(check(form),
                               [&](const Problem& problem) { return problem.field == field && problem.rule == rule; });
}

}

BOOST_AUTO_TEST_CASE(a_whole_form_has_no_problems)
{
    auto shown_later = a_scale("how_much");
    shown_later.shown_if = FormCondition{"kind", {"two"}};
    auto rows = a_question("losses", QuestionType::rows);
    rows.columns = {a_question("who", QuestionType::text), a_question("when", QuestionType::date)};
    BOOST_TEST(check(a_form({a_choice("kind"), shown_later, rows})).empty());
}

BOOST_AUTO_TEST_CASE(keys_are_well_formed_and_used_once)
{
    BOOST_TEST(has_problem(a_form({a_choice("Kind")}), "sections[0].questions[0].key", "key"));
    BOOST_TEST(has_problem(a_form({a_choice("prefer_not_to_say")}), "sections[0].questions[0].key", "key"));
    BOOST_TEST(has_problem(a_form({a_choice("kind"), a_scale("kind")}), "sections[0].questions[1].key", "unique"));
}

BOOST_AUTO_TEST_CASE(choices_stand_only_where_something_is_chosen)
{
    BOOST_TEST(
        has_problem(a_form({a_question("kind", QuestionType::choice)}), "sections[0].questions[0].choices", "choices"));
    auto text = a_question("words", QuestionType::text);
    text.choices = {{"one", "One"}};
    BOOST_TEST(has_problem(a_form({text}), "sections[0].questions[0].choices", "choices"));
}

BOOST_AUTO_TEST_CASE(a_scale_needs_two_ends_in_order)
{
    BOOST_TEST(
        has_problem(a_form({a_question("pain", QuestionType::scale)}), "sections[0].questions[0].least", "required"));
    auto upside_down = a_scale("pain");
    upside_down.most = 0;
    BOOST_TEST(has_problem(a_form({upside_down}), "sections[0].questions[0].most", "range"));
}

BOOST_AUTO_TEST_CASE(a_condition_names_an_earlier_question_and_its_answers)
{
    auto question = a_scale("how_much");
    question.shown_if = FormCondition{"later", {"one"}};
    BOOST_TEST(
        has_problem(a_form({question, a_choice("later")}), "sections[0].questions[0].shown_if.question", "unknown"));
    question.shown_if = FormCondition{"kind", {"three"}};
    BOOST_TEST(has_problem(a_form({a_choice("kind"), question}), "sections[0].questions[1].shown_if.any_of", "one_of"));
}

BOOST_AUTO_TEST_CASE(a_rule_names_answers_that_exist)
{
    auto question = a_choice("safe");
    question.opens_concern = {{ConcernArea::home, {"no"}}};
    BOOST_TEST(has_problem(a_form({question}), "sections[0].questions[0].opens_concern[0].any_of", "one_of"));
    question.opens_concern.clear();
    question.tells = {{PersonFact::trauma, {"no"}}};
    BOOST_TEST(has_problem(a_form({question}), "sections[0].questions[0].tells[0].any_of", "one_of"));
    auto text = a_question("words", QuestionType::text);
    text.look_at_this = {"no"};
    BOOST_TEST(has_problem(a_form({text}), "sections[0].questions[0].look_at_this.any_of", "one_of"));
}

BOOST_AUTO_TEST_CASE(rows_hold_no_rows)
{
    auto rows = a_question("losses", QuestionType::rows);
    BOOST_TEST(has_problem(a_form({rows}), "sections[0].questions[0].columns", "columns"));
    rows.columns = {a_question("inner", QuestionType::rows)};
    BOOST_TEST(has_problem(a_form({rows}), "sections[0].questions[0].columns[0]", "columns"));
}

BOOST_AUTO_TEST_CASE(a_note_asks_for_text_only)
{
    auto note = a_form({a_scale("mood")});
    note.kind = FormKind::note;
    BOOST_TEST(has_problem(note, "sections[0].questions[0].type", "one_of"));
}

BOOST_AUTO_TEST_SUITE_END()
