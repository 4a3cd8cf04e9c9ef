#include "app/homework/homework.hpp"
#include "app/homework/practice_effect.hpp"
#include "app/measures/measures.hpp"
#include "app/plan/concerns.hpp"
#include "app/plan/screens.hpp"
#include "domain/strip_code.hpp"
#include "practice_fixture.hpp"
#include "refusal.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace domain;
using namespace test_support;

namespace {

struct HomeworkFixture : PracticeFixture {
    Id<CareCase> care_case = noras_own;

    Assignment task(const std::string& strategy)
    {
        Assignment assignment;
        assignment.client = nora;
        assignment.care_case = care_case;
        assignment.strategy = strategy;
        assignment.starts_on = day("2026-03-01");
        return assignment;
    }

    app::Assigned assigned(const Assignment& assignment) { return app::assign_homework(practice, assignment); }

    Assignment kept(const app::Assigned& task)
    {
        for (const auto& view : app::list_assignments(alone(practice)))
            if (view.assignment.id == task.id)
                return *view.assignment;
        return {};
    }

    Entry entry(const app::Assigned& task, std::map<std::string, Tree> fields)
    {
        Entry entry;
        entry.assignment = task.id;
        entry.done_on = day("2026-03-02");
        entry.fields_by_key = std::move(fields);
        return entry;
    }

    app::Logged logged(const Entry& entry) { return app::log_entry(practice, entry); }

    Problem refused(const Entry& entry)
    {
        return refusal([&] { app::log_entry(practice, entry); });
    }

    app::LibraryItem library_item(const std::string& id)
    {
        const auto items = app::strategy_library(alone(practice), care_case, nora);
        return *std::ranges::find(items, id, [](const auto& item) { return item.strategy.id; });
    }

    void screened(ScreenResult result, const char* asked_on)
    {
        SafetyScreen screen;
        screen.care_case = care_case;
        screen.client = nora;
        screen.asked_on = day(asked_on);
        screen.result = result;
        screen.answers.afraid = screen.answers.violence_or_control = ScreenAnswer::no;
        app::record_screen(practice, screen);
    }
};

bool contains(const std::vector<std::string>& words, const std::string& word)
{
    return std::ranges::find(words, word) != words.end();
}

}

BOOST_FIXTURE_TEST_SUITE(homework_test, HomeworkFixture)

BOOST_AUTO_TEST_CASE(the_library_has_thirty_exercises)
{
    BOOST_TEST(app::strategy_library(alone(practice)).size() == 30u);
}

BOOST_AUTO_TEST_CASE(an_exercise_is_found_in_capitals_and_gets_what_is_suggested_for_it)
{
    const auto assignment = kept(assigned(task("H10")));
    BOOST_TEST(assignment.strategy == "h10");
    BOOST_CHECK(assignment.frequency == Frequency::daily);
    BOOST_CHECK(assignment.ends_on == day("2026-03-14"));
    BOOST_CHECK(assignment.member.ids == std::vector{nora});
    BOOST_CHECK(kept(assigned(task("h05"))).times == 3);
}

BOOST_AUTO_TEST_CASE(an_exercise_that_is_not_in_the_library_is_refused)
{
    const auto problem = refusal([&] { app::assign_homework(practice, task("h31")); });
    BOOST_TEST(problem.field == "strategy");
    BOOST_TEST(problem.allowed.arguments.at(1) == "h02");
}

BOOST_AUTO_TEST_CASE(a_goal_or_session_of_another_case_is_refused)
{
    auto assignment = task("h10");
    assignment.goal = {"none"};
    BOOST_TEST(refusal([&] { app::assign_homework(practice, assignment); }).field == "goal");
    assignment = task("h10");
    assignment.session = {"none"};
    BOOST_TEST(refusal([&] { app::assign_homework(practice, assignment); }).field == "session");
}

BOOST_AUTO_TEST_CASE(a_third_running_task_warns_and_is_given_all_the_same)
{
    BOOST_TEST(assigned(task("h10")).lines.empty());
    BOOST_TEST(assigned(task("h13")).lines.empty());
    const auto third = assigned(task("h11"));
    BOOST_REQUIRE_EQUAL(third.lines.size(), 1u);
    BOOST_TEST(third.lines.front().find("Two tasks are running") != std::string::npos);
    BOOST_CHECK(kept(third).status == AssignmentStatus::running);
}

BOOST_AUTO_TEST_CASE(a_paused_task_does_not_count_as_running)
{
    const auto first = assigned(task("h10"));
    assigned(task("h13"));
    app::update_assignment(practice, first.id, Tree::Map{{"status", "paused"}, {"status_note", "exams"}});
    BOOST_TEST(assigned(task("h11")).lines.empty());
}

BOOST_AUTO_TEST_CASE(what_was_given_stays_what_was_given)
{
    const auto first = assigned(task("h10"));
    const auto problem = refusal([&] { app::update_assignment(practice, first.id, Tree::Map{{"strategy", "h11"}}); });
    BOOST_TEST(problem.field == "strategy");
    BOOST_TEST(problem.rule == "fixed");
}

BOOST_AUTO_TEST_CASE(showing_a_task_to_the_partner_takes_a_permission)
{
    care_case = couple;
    const auto first = assigned(task("h10"));
    const auto problem = refusal([&] {
        app::update_assignment(practice, first.id, Tree::Map{{"visibility", "shared"}});
    });
    BOOST_TEST(problem.rule == "permission");
}

BOOST_AUTO_TEST_CASE(reaching_out_is_not_suggested_without_a_clear_safety_screen)
{
    BOOST_TEST(contains(library_item("h15").applies, "safety_screen"));
    BOOST_TEST(!library_item("h15").suggested);
    screened(ScreenResult::fits, "2026-02-01");
    BOOST_TEST(library_item("h15").applies.empty());
    screened(ScreenResult::wait, "2026-02-08");
    BOOST_TEST(contains(library_item("h15").applies, "safety_screen"));
}

BOOST_AUTO_TEST_CASE(an_open_concern_speaks_against_a_letter_of_apology_and_blocks_nothing)
{
    Administration phq;
    phq.client = nora;
    phq.care_case = care_case;
    phq.instrument = "phq-9";
    phq.filled_on = day("2026-03-01");
    phq.answers = parse_answers("0,0,0,0,0,0,0,0,1");
    app::record_administration(practice, phq);
    BOOST_TEST(contains(library_item("h03").applies, "active_suicidal_thoughts"));
    const auto given = assigned(task("h03"));
    BOOST_REQUIRE_EQUAL(given.lines.size(), 2u);
    BOOST_TEST(given.lines.front().find("only written and read in session") != std::string::npos);
    BOOST_TEST(contains(library_item("h03").applies, "crisis"));
}

BOOST_AUTO_TEST_CASE(a_high_drinking_score_speaks_for_care)
{
    Administration audit_c;
    audit_c.client = nora;
    audit_c.care_case = care_case;
    audit_c.instrument = "audit-c";
    audit_c.filled_on = day("2026-03-01");
    audit_c.answers = parse_answers("2,1,0");
    app::record_administration(practice, audit_c);
    BOOST_TEST(contains(library_item("h08").applies, "daily_drinking"));
}

BOOST_AUTO_TEST_CASE(a_strip_is_found_by_its_code_as_it_is_typed)
{
    const auto given = assigned(task("h10"));
    auto typed = given.code;
    std::ranges::transform(typed, typed.begin(),
                           [](char each) { return each >= 'A' ? static_cast<char>(each | 32) : each; });
    std::erase(typed, '-');
    BOOST_CHECK(app::assignment_named(practice, typed) == given.id);
    BOOST_CHECK(app::assignment_named(practice, given.id.value.substr(24)) == given.id);
}

BOOST_AUTO_TEST_CASE(entries_count_days_tried_and_times_done)
{
    const auto given = assigned(task("h10"));
    auto first = entry(given, {{"truest", 3}});
    first.done_on = day("2026-03-01");
    logged(first);
    logged(first);
    auto not_done = entry(given, {});
    not_done.done = false;
    logged(not_done);
    const auto view = app::list_assignments(alone(practice)).front();
    BOOST_TEST(view.entries == 3);
    BOOST_TEST(view.done == 2);
    BOOST_TEST(view.days_tried == 1);
}

BOOST_AUTO_TEST_CASE(a_bad_answer_stores_nothing)
{
    const auto given = assigned(task("h10"));
    const auto problem = refused(entry(given, {{"truest", 11}}));
    BOOST_TEST(problem.field == "fields.truest");
    BOOST_TEST(problem.given == domain::Words("value", 11));
    BOOST_TEST(problem.allowed == domain::Words("whole_number_between", 0, 10));
    BOOST_TEST(app::list_entries(alone(practice), given.id).empty());
}

BOOST_AUTO_TEST_CASE(a_letter_has_no_field_to_type_it_in)
{
    const auto given = assigned(task("h03"));
    BOOST_TEST(refused(entry(given, {{"text", "Dear me"}})).rule == "unknown_field");
    auto quoted = entry(given, {{"kindness", 4}});
    quoted.quote = "Dear me";
    BOOST_TEST(refused(quoted).rule == "letter");
}

BOOST_AUTO_TEST_CASE(a_ticked_answer_that_means_harm_opens_a_concern)
{
    const auto given = assigned(task("h06"));
    const auto& questions = practice.definitions().strategy("h06").entry;
    const auto& question =
        *std::ranges::find_if(questions, [](const auto& each) { return !each.opens_concern.empty(); });
    const auto& answer = question.opens_concern.front().any_of.front();
    const auto one = logged(entry(given, {{question.key, answer == "yes" ? Tree(true) : Tree(answer)}}));
    const auto concerns = app::list_concerns(alone(practice));
    BOOST_REQUIRE_EQUAL(concerns.size(), 1u);
    BOOST_CHECK(concerns.front().concern->source == ConcernSource::entry);
    BOOST_TEST(concerns.front().concern->source_id == one.id.value);
    BOOST_TEST(concerns.front().concern->reason == "ticked");
}

BOOST_AUTO_TEST_CASE(an_entry_of_tomorrow_or_of_no_assignment_is_refused)
{
    const auto given = assigned(task("h10"));
    auto tomorrow = entry(given, {});
    tomorrow.done_on = day("2026-03-03");
    BOOST_TEST(refused(tomorrow).field == "done_on");
    BOOST_TEST(refused(entry({{"none"}, {}, {}}, {})).field == "assignment");
}

BOOST_AUTO_TEST_CASE(any_one_mistyped_character_of_a_code_is_noticed)
{
    const std::string alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    for (const std::uint32_t number : {0u, 1u, 77'777u, strip_code_count - 1}) {
        const auto code = strip_code(number);
        BOOST_TEST(*parse_strip_code(code) == code);
        for (std::size_t i = 0; i < code.size(); ++i)
            for (const char other : alphabet) {
                auto mistyped = code;
                mistyped[i] = other;
                if (code[i] != '-' && other != code[i])
                    BOOST_TEST(!parse_strip_code(mistyped).has_value(), mistyped << " for " << code);
            }
    }
    BOOST_TEST(!parse_strip_code("").has_value());
    BOOST_TEST(!parse_strip_code("K7F-2QX").has_value());
}

BOOST_AUTO_TEST_CASE(self_esteem_stands_beside_the_days_practice_was_tried_for_the_counselor_alone)
{
    const auto given = assigned(task("h10"));
    const auto filled = [&](const char* on, std::vector<int> answers) {
        Administration form;
        form.client = nora;
        form.care_case = care_case;
        form.instrument = "rses";
        form.filled_on = day(on);
        form.answers.assign(answers.begin(), answers.end());
        app::record_administration(practice, form);
    };
    filled("2026-01-05", {1, 1, 1, 1, 1, 1, 1, 1, 1, 1});
    filled("2026-01-19", {2, 1, 2, 1, 2, 1, 2, 1, 2, 1});
    filled("2026-02-02", {1, 1, 1, 1, 1, 1, 1, 1, 1, 1});
    filled("2026-02-16", {2, 1, 2, 1, 2, 1, 2, 1, 2, 1});
    filled("2026-03-02", {1, 1, 1, 1, 1, 1, 1, 1, 1, 1});
    for (const auto* on : {"2026-01-06", "2026-01-06", "2026-01-07", "2026-02-04"}) {
        auto done = entry(given, {});
        done.done_on = day(on);
        logged(done);
    }
    const auto pairs = app::practice_and_score(alone(practice), care_case, 0);
    BOOST_REQUIRE_EQUAL(pairs.size(), 1u);
    BOOST_TEST(pairs.front().changes == 4);
    BOOST_TEST(pairs.front().association.has_value());
    BOOST_REQUIRE(!pairs.front().weeks.empty());
    BOOST_CHECK(pairs.front().weeks.front().monday == day("2026-01-05"));
    BOOST_TEST(pairs.front().weeks.front().days == 2); // twice on one day is one day
    const app::Looking in_room(practice, app::Viewer::counselor().in_room());
    BOOST_TEST(app::practice_and_score(in_room, care_case, 0).empty());
    BOOST_TEST(app::done_by_kind_and_size(in_room, care_case).empty());
}

BOOST_AUTO_TEST_CASE(what_gets_done_is_told_from_the_fourth_task_on)
{
    for (const auto* strategy : {"h10", "h12", "h04"})
        logged(entry(assigned(task(strategy)), {}));
    BOOST_TEST(app::done_by_kind_and_size(alone(practice), care_case).empty());
    assigned(task("h03"));
    const auto all = app::done_by_kind_and_size(alone(practice), care_case);
    BOOST_REQUIRE_EQUAL(all.size(), 1u);
    BOOST_TEST(all.front().tasks == 4);
    int done = 0;
    for (const auto& [size, share] : all.front().by_size)
        done += share.done;
    BOOST_TEST(done == 3);
}

BOOST_AUTO_TEST_CASE(a_high_audit_c_alone_is_not_told_as_drinking_most_days)
{
    for (const auto* id : {"h08", "h09"})
        for (const auto& need : practice.definitions().strategy(id).needs)
            if (need.fact == PersonFact::daily_drinking)
                BOOST_TEST(need.say == "Drinks most days, or a high AUDIT-C: a doctor before cutting down.");
}

BOOST_AUTO_TEST_SUITE_END()
