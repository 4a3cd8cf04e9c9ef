#include "desktop/form_fixture.hpp"
#include "desktop/kit/combo_field.hpp"
#include "desktop/kit/pick_field.hpp"
#include "desktop/kit/question_field.hpp"
#include "desktop/wx_session.hpp"

#include <boost/test/unit_test.hpp>

using namespace desktop;
using namespace test_support;
using domain::Tree;

namespace {

const std::vector<Choice> ways{{"phone", "By phone"}, {"text", "By text message"}};

struct FieldFixture : FormFixture {
    /// Shows the value and says what the field then gives back.
    static Tree given_back(Field& field, const Tree& value)
    {
        field.show(value);
        return field.value();
    }

    /// A question as a form of forms/ asks it.
    Field& asked(
        domain::QuestionType type, const std::function<void(domain::FormQuestion&)>& more = [](auto&) {})
    {
        domain::FormQuestion question;
        question.key = "question";
        question.text = "Who was there?";
        question.type = type;
        more(question);
        return form.add("Who was there?", [&](wxWindow* parent) {
            return make_question_field(parent, question, today, Decline::offered);
        });
    }
};

}

BOOST_FIXTURE_TEST_SUITE(field_test, FieldFixture)

BOOST_AUTO_TEST_CASE(each_kind_gives_back_what_it_shows_and_nothing_when_empty)
{
    const auto combo =
        form.add("Combo", [](auto* on) { return std::make_unique<ComboField>(on, "combo", ways); }).value();
    BOOST_CHECK(combo.is_null());
    const std::vector<std::pair<Field*, Tree>> kinds{
        {&form.line("line", "Line"), "Nora \xE2\x80\x93 Ελένη"},
        {&form.text("text", "Text"), "one\ntwo\n"},
        {&form.date("date", "Date"), "2026-02-27"},
        {&form.time("time", "Time"), "17:05"},
        {&form.number("number", "Number"), 50},
        {&form.number("half", "Half"), 7.25},
        {&form.choice("choice", "Choice", ways, wxString("not known")), "text"},
        {&form.checks("checks", "Checks", ways), Tree::List{"phone", "text"}},
        {&form.yes_no("yes_no", "Yes or no"), false},
        {&form.scale("scale", "Scale", 0, 10), 7}};
    for (const auto& [field, value] : kinds) {
        BOOST_TEST_INFO(field->name());
        BOOST_CHECK(field->value().is_null());
        BOOST_TEST_INFO(field->name());
        BOOST_CHECK(given_back(*field, value) == value);
        BOOST_TEST_INFO(field->name());
        BOOST_CHECK(given_back(*field, {}).is_null());
    }
}

BOOST_AUTO_TEST_CASE(a_box_is_ticked_or_not_and_never_unknown)
{
    auto& box = form.check("nothing_on_paper", "Nothing on paper");
    BOOST_CHECK(box.value() == Tree(false));
    BOOST_CHECK(given_back(box, true) == Tree(true));
    BOOST_TEST(box.is_self_labelled());
}

BOOST_AUTO_TEST_CASE(a_day_is_read_in_any_way_people_write_one)
{
    auto& day = form.date("day", "Day");
    for (const auto* typed : {"27 Feb 2026", "2026-02-27", "27 February 2026"}) {
        type(form, "day", typed);
        BOOST_TEST_INFO(typed);
        BOOST_CHECK(day.value() == Tree("2026-02-27"));
    }
    type(form, "day", "yesterday");
    BOOST_CHECK(day.value() == Tree("2026-03-01"));
    day.show("2026-02-27");
    BOOST_TEST(text_in(form, "day") == "27 Feb 2026");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_comes_back_as_it_was_typed)
{
    auto& day = form.date("day", "Day");
    auto& time = form.time("time", "Time");
    auto& number = form.number("number", "Number");
    type(form, "day", "some day in May");
    type(form, "time", "after lunch");
    type(form, "number", "a few");
    BOOST_CHECK(day.value() == Tree("some day in May"));
    BOOST_CHECK(time.value() == Tree("after lunch"));
    BOOST_CHECK(number.value() == Tree("a few"));
}

BOOST_AUTO_TEST_CASE(decimal_comma_and_point_are_both_taken)
{
    auto& number = form.number("number", "Number");
    type(form, "number", "7,25");
    BOOST_CHECK(number.value() == Tree(7.25));
    type(form, "number", " 7.25 ");
    BOOST_CHECK(number.value() == Tree(7.25));
}

BOOST_AUTO_TEST_CASE(a_scale_is_answered_with_one_press_and_taken_back_with_another)
{
    auto& scale = form.scale("scale", "Scale", 0, 10, "not true", "completely true");
    answer(form, "scale", 10);
    BOOST_CHECK(scale.value() == Tree(10));
    answer(form, "scale", 3);
    BOOST_CHECK(scale.value() == Tree(3));
    answer(form, "scale", 3);
    BOOST_CHECK(scale.value().is_null());
    BOOST_CHECK(given_back(scale, 11) == Tree(11)); // what it cannot show it keeps until it is answered
    BOOST_TEST(says(form, "0 not true, 10 completely true"));
}

BOOST_AUTO_TEST_CASE(a_picked_word_is_kept_as_its_key_and_any_other_as_it_is)
{
    auto& combo = form.add("Way", [](auto* on) { return std::make_unique<ComboField>(on, "way", ways); });
    BOOST_CHECK(given_back(combo, "text") == Tree("text"));
    BOOST_TEST(the<wxComboBox>(form, "way").GetValue() == "By text message");
    the<wxComboBox>(form, "way").SetValue("By post");
    BOOST_CHECK(combo.value() == Tree("by post") || combo.value() == Tree("By post"));
}

BOOST_AUTO_TEST_CASE(a_list_to_pick_from_narrows_with_each_word)
{
    auto& field = form.add("Practice", [](auto* on) {
        auto made = std::make_unique<PickField>(on, "practice", "Practices", std::vector<Column>{{"Practice"}});
        made->set_picks({{"h01", {"A letter to Joe"}, "Why a letter"}, {"h02", {"The shared calendar"}}});
        return made;
    });
    form.Layout();
    type(form, "practice.search", "CAL shar");
    BOOST_CHECK(field.value() == Tree("h02"));
    type(form, "practice.search", "letter");
    BOOST_CHECK(field.value() == Tree("h01"));
    BOOST_TEST(says(form, "Why a letter"));
    type(form, "practice.search", "nothing like it");
    BOOST_CHECK(field.value().is_null());
}

BOOST_AUTO_TEST_CASE(an_answer_can_be_declined_and_given_after_all)
{
    auto& field = asked(domain::QuestionType::long_text);
    type(form, "question", "My grandmother");
    tick(form, "question.declined");
    BOOST_CHECK(field.value() == Tree(domain::prefer_not_to_say));
    BOOST_TEST(!the<wxTextCtrl>(form, "question").IsEnabled());
    tick(form, "question.declined", false);
    BOOST_CHECK(field.value() == Tree("My grandmother"));
    BOOST_CHECK(given_back(field, domain::prefer_not_to_say) == Tree(domain::prefer_not_to_say));
}

BOOST_AUTO_TEST_CASE(rows_are_added_filled_and_removed)
{
    auto& field = asked(domain::QuestionType::rows, [](auto& question) {
        question.columns.resize(2);
        question.columns[0].key = "who";
        question.columns[1].key = "ended_on";
        question.columns[1].type = domain::QuestionType::date;
    });
    press(form, "question.add");
    type(form, "who", "grandmother");
    type(form, "ended_on", "yesterday");
    press(form, "question.add");
    const Tree one = Tree::List{Tree::Map{{"who", "grandmother"}, {"ended_on", "2026-03-01"}}};
    BOOST_CHECK(field.value() == one);
    BOOST_CHECK(given_back(field, one) == one);
    press(form, "question.remove");
    BOOST_TEST(until([&] { return field.value().is_null(); }));
}

BOOST_AUTO_TEST_CASE(every_change_is_told_and_showing_is_none)
{
    int told = 0;
    form.line("line", "Line");
    form.choice("choice", "Choice", ways);
    form.check("check", "Check");
    form.scale("scale", "Scale", 1, 5);
    form.changed = [&] { ++told; };
    form.show(Tree::Map{{"line", "a"}, {"choice", "text"}, {"check", true}, {"scale", 2}});
    BOOST_TEST(told == 0);
    type(form, "line", "b");
    pick(form, "choice", "By phone");
    tick(form, "check", false);
    answer(form, "scale", 5);
    BOOST_TEST(told == 4);
}

BOOST_AUTO_TEST_CASE(one_line_takes_back_and_brings_back_what_was_typed_but_not_what_was_shown)
{
    auto& line = form.line("line", "Line");
    auto& text = the<wxTextCtrl>(form, "line");
    const auto press_z = [&text](bool with_shift) {
        wxKeyEvent event(wxEVT_KEY_DOWN);
        event.SetEventObject(&text);
        event.m_keyCode = 'Z';
        event.SetControlDown(true);
        event.SetShiftDown(with_shift);
        text.HandleWindowEvent(event);
    };
    line.show("Nora");
    type(form, "line", "Nora Lindqvist");
    press_z(false);
    BOOST_TEST(text_in(form, "line") == "Nora");
    press_z(false);
    BOOST_TEST(text_in(form, "line") == "Nora");
    press_z(true);
    BOOST_TEST(text_in(form, "line") == "Nora Lindqvist");
}

BOOST_AUTO_TEST_CASE(what_is_none_of_the_choices_is_shown_and_stays_until_another_is_chosen)
{
    auto& choice = form.choice("choice", "Choice", ways, wxString("not known"));
    auto& checks = form.checks("checks", "Checks", ways);
    BOOST_CHECK(given_back(choice, "pigeon") == Tree("pigeon"));
    BOOST_TEST(picked_in(form, "choice") == "pigeon");
    pick(form, "choice", "By phone");
    BOOST_CHECK(choice.value() == Tree("phone"));
    const Tree both = Tree::List{"through Rosa", "text"};
    BOOST_CHECK(given_back(checks, both) == both);
    tick(form, "checks.phone");
    BOOST_CHECK(checks.value() == Tree(Tree::List{"phone", "text", "through Rosa"}));
    tick(form, "checks.through Rosa", false);
    BOOST_CHECK(checks.value() == Tree(Tree::List{"phone", "text"}));
}

BOOST_AUTO_TEST_SUITE_END()
