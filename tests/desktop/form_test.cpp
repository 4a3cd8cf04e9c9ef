#include "desktop/form_fixture.hpp"

#include <boost/test/unit_test.hpp>

using namespace desktop;
using namespace test_support;
using domain::Tree;

namespace {

struct FilledForm : FormFixture {
    FilledForm()
    {
        form.line("legal_name", "&Full name");
        form.date("birth_date", "Birth date");
        form.line("safe_contact.hours", "When");
        form.check("safe_contact.nothing_on_paper", "Nothing on paper");
        form.show(nora);
        frame->Layout();
    }

    /// What stands below a field when it is marked; empty when it is not.
    wxString mark_of(const std::string& name)
    {
        auto* column = form.find(name)->window()->GetContainingSizer();
        auto* last = column->GetItem(column->GetItemCount() - 1)->GetWindow();
        return last->IsShown() ? words_in(*last) : wxString();
    }

    const Tree nora = Tree::Map{{"legal_name", "Nora Lindqvist"},
                                {"birth_date", "1987-09-11"},
                                {"safe_contact", Tree::Map{{"hours", "mornings"}, {"nothing_on_paper", true}}}};
};

}

BOOST_FIXTURE_TEST_SUITE(form_test, FilledForm)

BOOST_AUTO_TEST_CASE(a_document_comes_back_as_it_was_shown)
{
    BOOST_CHECK(form.document() == nora);
    BOOST_TEST(!form.is_changed());
    BOOST_CHECK(form.changes() == Tree(Tree::Map{}));
}

BOOST_AUTO_TEST_CASE(changes_say_only_what_changed_path_by_path)
{
    type(form, "safe_contact.hours", "evenings");
    type(form, "birth_date", "");
    const Tree expected = Tree::Map{{"birth_date", Tree()}, {"safe_contact.hours", "evenings"}};
    BOOST_CHECK(form.changes() == expected);
    BOOST_TEST(form.is_changed());
}

BOOST_AUTO_TEST_CASE(what_is_typed_and_typed_back_is_no_change)
{
    type(form, "legal_name", "Somebody else");
    type(form, "legal_name", " Nora Lindqvist ");
    BOOST_TEST(!form.is_changed());
}

BOOST_AUTO_TEST_CASE(typed_text_shown_over_the_record_counts_as_changed)
{
    form.show_typed(Tree::Map{{"legal_name", "Nora L."}});
    BOOST_TEST(form.is_changed());
    BOOST_CHECK(at_path(form.changes(), "legal_name") == Tree("Nora L."));
}

BOOST_AUTO_TEST_CASE(a_problem_marks_the_field_it_is_about_and_no_other)
{
    domain::Problem problem;
    problem.field = "birth_date";
    problem.rule = "date";
    problem.given = domain::shown("in May");
    problem.allowed = "date";
    type(form, "birth_date", "in May");
    BOOST_TEST(form.mark(problem));
    BOOST_TEST(
        mark_of("birth_date").Contains("Birth date: \"in May\" does not fit; it takes a day, such as 24 Nov 2026."));
    for (const auto* other : {"legal_name", "safe_contact.hours", "safe_contact.nothing_on_paper"})
        BOOST_TEST(mark_of(other).empty());
}

BOOST_AUTO_TEST_CASE(the_mark_goes_to_the_next_problem_and_away_when_cleared)
{
    domain::Problem problem;
    problem.field = "birth_date";
    form.mark(problem);
    problem.field = "legal_name";
    problem.rule = "required";
    form.mark(problem);
    BOOST_TEST(mark_of("birth_date").empty());
    BOOST_TEST(mark_of("legal_name").Contains("Full name is needed."));
    form.clear_marks();
    BOOST_TEST(mark_of("legal_name").empty());
}

BOOST_AUTO_TEST_CASE(a_nested_field_and_a_place_in_a_list_are_marked_too)
{
    domain::Problem problem;
    problem.field = "safe_contact.hours";
    BOOST_TEST(form.mark(problem));
    BOOST_TEST(!mark_of("safe_contact.hours").empty());
    problem.field = "legal_name[2]";
    BOOST_TEST(form.mark(problem));
    BOOST_TEST(!mark_of("legal_name").empty());
}

BOOST_AUTO_TEST_CASE(a_problem_of_no_field_here_marks_nothing)
{
    domain::Problem problem;
    problem.field = "status";
    BOOST_TEST(!form.mark(problem));
}

BOOST_AUTO_TEST_CASE(a_hidden_field_keeps_what_it_says)
{
    form.set_shown("safe_contact.hours", false);
    BOOST_TEST(!form.find("safe_contact.hours")->window()->IsShown());
    BOOST_CHECK(form.document() == nora);
}

BOOST_AUTO_TEST_CASE(a_form_for_reading_only_cannot_be_written_in)
{
    form.set_read_only(true);
    BOOST_TEST(!the<wxTextCtrl>(form, "legal_name").IsEditable());
    BOOST_TEST(!the<wxCheckBox>(form, "safe_contact.nothing_on_paper").IsEnabled());
}

BOOST_AUTO_TEST_SUITE_END()
