#include "app/homework/homework.hpp"
#include "app/homework/typed_strips.hpp"
#include "app/homework/worksheets.hpp"
#include "app/plan/concerns.hpp"
#include "app/practice/practice.hpp"
#include "app/reports/issued_reports.hpp"
#include "practice_fixture.hpp"
#include "refusal.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>

using namespace domain;
using namespace test_support;

namespace {

struct WorksheetFixture : PracticeFixture {
    WorksheetFixture() { set_crisis_lines({Tree::Map{{"label", "Emergency"}, {"number", "911"}}}); }

    void set_crisis_lines(Tree::List lines)
    {
        app::update_profile(practice, Tree::Map{{"crisis_lines", std::move(lines)}});
    }

    void reach_nora_by(const SafeContact& safe_contact)
    {
        auto change = records().change();
        auto person = records().get(nora);
        person.value.safe_contact = safe_contact;
        records().update(person);
        change.commit();
    }

    Assignment given(const std::string& strategy, const char* until = "2026-03-14")
    {
        Assignment assignment;
        assignment.client = nora;
        assignment.care_case = noras_own;
        assignment.strategy = strategy;
        assignment.starts_on = day("2026-03-01");
        assignment.ends_on = day(until);
        assignment.rationale = "You asked for something small.";
        assignment.code = app::assign_homework(practice, assignment).code;
        return assignment;
    }

    Id<Assignment> id_of(const Assignment& assignment) { return app::assignment_named(practice, assignment.code); }

    std::vector<Record<Entry>> entries(const Assignment& assignment)
    {
        return app::list_entries(alone(practice), id_of(assignment));
    }

    StripTyped a_strip(std::vector<Answers> columns)
    {
        StripTyped typed;
        typed.first_day = day("2026-02-23");
        typed.columns = std::move(columns);
        return typed;
    }
};

bool says(const std::string& text, const std::string& words)
{
    return text.find(words) != std::string::npos;
}

}

BOOST_FIXTURE_TEST_SUITE(worksheets, WorksheetFixture)

BOOST_AUTO_TEST_CASE(a_sheet_is_made_for_the_person_in_the_counselors_words)
{
    const auto task = given("h12");
    const auto draft = app::draft_worksheet(practice, task, {});
    BOOST_TEST(says(draft.text, "You asked for something small."));
    BOOST_TEST(says(draft.text, task.code));
    BOOST_TEST(says(draft.text, "Harbour Counseling"));
    BOOST_TEST(draft.pages == 1);
    BOOST_TEST(draft.missing_characters == 0);
}

BOOST_AUTO_TEST_CASE(a_practice_is_given_to_both_with_their_pages_and_only_what_is_issued_is_kept)
{
    Assignment assignment;
    assignment.care_case = couple;
    assignment.strategy = "h12";
    assignment.starts_on = day("2026-03-01");
    assignment.client = nora;
    const auto printed = app::give_with_sheets(practice, assignment, {nora, daniel}, {});
    BOOST_REQUIRE_EQUAL(printed.given.size(), 2u);
    BOOST_TEST(printed.draft.pages == 2);
    for (const auto& each : printed.given) {
        BOOST_TEST(says(printed.draft.text, each.code));
        BOOST_TEST(app::issued_worksheets(practice, each.id).empty());
    }
    const auto saved = app::give_and_issue(practice, assignment, {nora, daniel}, {});
    for (const auto& each : saved.given)
        BOOST_TEST(app::issued_worksheets(practice, each.id).size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_strip_is_found_by_its_code_by_whoever_may_see_it)
{
    const auto task = given("h10");
    const auto found = app::find_strip(alone(practice), task.code);
    BOOST_REQUIRE(found.has_value());
    BOOST_TEST(found->is_by_day);
    BOOST_REQUIRE_EQUAL(found->weeks.size(), 2u);
    BOOST_CHECK(found->weeks.back().first_day == day("2026-03-08"));
    BOOST_TEST(!app::find_strip(alone(practice), "00000").has_value());
    const app::Looking as_daniel(practice, app::Viewer::member(daniel).in_room());
    Assignment hers;
    hers.client = nora;
    hers.care_case = couple;
    hers.strategy = "h10";
    hers.starts_on = day("2026-03-01");
    BOOST_TEST(!app::find_strip(as_daniel, app::assign_homework(practice, hers).code).has_value());
}

BOOST_AUTO_TEST_CASE(several_weeks_are_kept_together_and_blank_ones_passed_over)
{
    const auto task = given("h10");
    auto first = a_strip({{{"done", true}}, {}, {{"done", true}}});
    auto second = a_strip({{}, {}});
    second.first_day = day("2026-02-16");
    BOOST_TEST(app::log_strips(practice, id_of(task), {first, second}).ids.size() == 2u);
    BOOST_CHECK_EXCEPTION(app::log_strips(practice, id_of(task), {second}), Refused, refused_for("strips"));
    second.client_rating = 3;
    second.first_day = day("2030-01-01"); // a day to come: nothing of the others is kept either
    BOOST_CHECK_THROW(app::log_strips(practice, id_of(task), {first, second}), Refused);
    BOOST_TEST(entries(task).size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_fortnight_of_three_compliments_is_a_sheet_a_week)
{
    const auto draft = app::draft_worksheet(practice, given("h10"), {});
    BOOST_TEST(draft.pages == 2);
    BOOST_TEST(says(draft.text, "Sun Mar 1 – Sat Mar 7"));
    BOOST_TEST(says(draft.text, "Sun Mar 8 – Sat Mar 14"));
}

BOOST_AUTO_TEST_CASE(an_issued_sheet_is_kept_with_what_was_given)
{
    const auto task = given("h12");
    const auto issued = app::issue_worksheet(practice, id_of(task), {});
    const auto kept = app::issued_worksheets(practice, id_of(task));
    BOOST_REQUIRE_EQUAL(kept.size(), 1u);
    BOOST_CHECK((kept.front() == issued.id));
    BOOST_CHECK((app::view_issued_report(practice, issued.id) == issued.draft.pdf));
    BOOST_TEST(app::list_issued_reports(practice, noras_own).front().kind == "worksheet");
}

BOOST_AUTO_TEST_CASE(who_wants_nothing_on_paper_gets_none_unless_it_is_confirmed)
{
    SafeContact nothing_on_paper;
    nothing_on_paper.nothing_on_paper = true;
    reach_nora_by(nothing_on_paper);
    const auto task = given("h12");
    BOOST_CHECK_EXCEPTION(app::draft_worksheet(practice, task, {}), Refused, refused_for("confirm"));
    app::WorksheetOptions confirmed;
    confirmed.nothing_on_paper_confirmed = true;
    BOOST_TEST(app::draft_worksheet(practice, task, confirmed).pages == 1);
}

BOOST_AUTO_TEST_CASE(initials_are_those_of_the_name_that_may_be_used)
{
    SafeContact other_name;
    other_name.name_to_use = "Émile Roux";
    reach_nora_by(other_name);
    BOOST_TEST(says(app::draft_worksheet(practice, given("h12"), {}).text, "initials É.R."));
}

BOOST_AUTO_TEST_CASE(without_a_crisis_line_there_is_no_sheet_no_copy_and_no_handout)
{
    const auto task = given("h12");
    set_crisis_lines({});
    BOOST_CHECK_EXCEPTION(app::draft_worksheet(practice, task, {}), Refused, refused_for("crisis_lines"));
    BOOST_CHECK_EXCEPTION(app::draft_blank_worksheet(practice, "h12", {}), Refused, refused_for("crisis_lines"));
    BOOST_CHECK_EXCEPTION(app::draft_handout(practice, "loop", {}), Refused, refused_for("crisis_lines"));
}

BOOST_AUTO_TEST_CASE(an_unknown_kind_of_sheet_is_refused_by_name)
{
    app::WorksheetOptions options;
    options.variant = "shorter";
    BOOST_CHECK_EXCEPTION(app::draft_blank_worksheet(practice, "h03", options), Refused, refused_for("variant"));
    options.variant = "choice_i_regret";
    BOOST_TEST(says(app::draft_blank_worksheet(practice, "h03", options).text, "for a choice I regret"));
}

BOOST_AUTO_TEST_CASE(a_sheet_is_written_whole_and_never_over_another_file)
{
    const auto output = temporary / "sheet.pdf";
    app::issue_worksheet(practice, id_of(given("h12")), {}, output);
    BOOST_TEST(std::filesystem::file_size(output) > 10000u);
    BOOST_CHECK_EXCEPTION(app::issue_worksheet(practice, id_of(given("h12")), {}, output), Refused,
                          refused_for("output"));
}

BOOST_AUTO_TEST_CASE(todays_pages_are_one_document_and_each_persons_record_keeps_that_persons_alone)
{
    const auto first = given("h12");
    const auto second = given("h30");
    const auto issued = app::issue_worksheets(practice, {id_of(first), id_of(second)}, {});
    BOOST_TEST(issued.draft.pages == 2);
    BOOST_TEST(app::issued_worksheets(practice, id_of(first)).size() == 1u);
    BOOST_TEST(app::issued_worksheets(practice, id_of(second)).size() == 1u);
}

BOOST_AUTO_TEST_CASE(there_are_four_handouts)
{
    BOOST_TEST(app::list_handouts().size() == 4u);
    for (const auto& handout : app::list_handouts())
        BOOST_TEST(says(app::draft_handout(practice, handout.id, {}).text, handout.title));
    BOOST_CHECK_EXCEPTION(app::draft_handout(practice, "nothing", {}), Refused, refused_for("handout"));
}

BOOST_AUTO_TEST_CASE(a_strip_is_typed_back_in_one_go)
{
    const auto task = given("h10");
    auto strip = a_strip({{{"done", true}}, {}, {{"done", true}}, {}, {}, {{"done", true}}, {}});
    strip.first = {{"truest", 3}};
    strip.last = {{"truest", 6}};
    strip.client_rating = 3;
    BOOST_TEST(app::log_strip(practice, id_of(task), strip).ids.size() == 3u);
    const auto kept = entries(task);
    BOOST_TEST(to_text(kept.front()->done_on) == "2026-02-23");
    BOOST_CHECK((kept.back()->fields_by_key.at("truest") == Tree(6)));
    BOOST_TEST(kept.back()->client_rating.value() == 3);
}

BOOST_AUTO_TEST_CASE(a_strip_with_one_wrong_number_keeps_nothing)
{
    const auto task = given("h12");
    const auto strip = a_strip({{{"true_before", 8}, {"true_after", 5}}, {{"true_before", 11}}});
    BOOST_CHECK_EXCEPTION(app::log_strip(practice, id_of(task), strip), Refused, refused_for("fields.true_before"));
    BOOST_TEST(entries(task).empty());
    BOOST_CHECK_EXCEPTION(app::log_strip(practice, id_of(task), a_strip({})), Refused, refused_for("strip"));
}

BOOST_AUTO_TEST_CASE(stopping_is_welcomed_and_harm_opens_a_concern)
{
    auto stopped = a_strip({});
    stopped.once = {{"stopped_too_much", true}};
    BOOST_TEST(app::log_strip(practice, id_of(given("h01")), stopped).look_at.front() == "stopped_too_much");
    BOOST_TEST(app::list_concerns(alone(practice)).empty());
    app::log_strip(practice, id_of(given("h06")), a_strip({{{"hurt_myself", true}}}));
    BOOST_TEST(app::list_concerns(alone(practice)).size() == 1u);
}

BOOST_AUTO_TEST_CASE(the_other_half_of_a_shared_sheet_is_kept_with_its_own_exercise)
{
    auto strip = a_strip({});
    strip.once = {{"chosen_area", "sleep"}, {"steps_done", 2}, {"kind_sentence_used", true}};
    app::log_strip(practice, id_of(given("h08")), strip);
    const auto tasks = app::list_assignments(alone(practice), nora);
    BOOST_REQUIRE_EQUAL(tasks.size(), 2u);
    BOOST_TEST(tasks[0].entries == 1);
    BOOST_TEST(tasks[1].entries == 1);
    app::log_strip(practice, tasks[0].assignment->strategy == "h08" ? tasks[0].assignment.id : tasks[1].assignment.id,
                   strip);
    BOOST_TEST(app::list_assignments(alone(practice), nora).size() == 2u);
}

BOOST_AUTO_TEST_CASE(an_entry_can_be_corrected_and_harm_that_is_new_opens_a_concern)
{
    const auto task = given("h06");
    const auto id = app::log_strip(practice, id_of(task), a_strip({{{"hurt_myself", false}}})).ids.front();
    app::correct_entry(practice, id, Tree::Map{{"done_on", "2026-02-24"}});
    BOOST_TEST(to_text(entries(task).front()->done_on) == "2026-02-24");
    BOOST_TEST(app::list_concerns(alone(practice)).empty());
    const Tree harm = Tree::Map{{"fields", Tree::Map{{"hurt_myself", true}}}};
    app::correct_entry(practice, id, harm);
    app::correct_entry(practice, id, harm);
    BOOST_TEST(app::list_concerns(alone(practice)).size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
