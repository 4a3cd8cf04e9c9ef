#include "app/homework/homework.hpp"
#include "app/measures/measures.hpp"
#include "app/people/case_file.hpp"
#include "app/plan/goals.hpp"
#include "app/practice/signatures.hpp"
#include "session_builders.hpp"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace domain;
using namespace test_support;

namespace {

struct CaseFileFixture : SessionFixture {
    app::CaseFile file(const Id<CareCase>& care_case) { return app::case_file(alone(practice), care_case); }

    Id<Session> meets(const char* on, SessionStatus status)
    {
        auto session = a_session(couple);
        session.held_on = day(on);
        session.status = status;
        return app::record_session(practice, session);
    }

    void filled(const Id<Client>& client, const char* instrument, const char* on, std::size_t items, int each_answer)
    {
        Administration form;
        form.client = client;
        form.care_case = couple;
        form.instrument = instrument;
        form.filled_on = day(on);
        form.answers.assign(items, each_answer);
        app::record_administration(practice, form);
    }
};

}

BOOST_FIXTURE_TEST_SUITE(case_file_test, CaseFileFixture)

BOOST_AUTO_TEST_CASE(the_header_says_who_they_are_how_to_reach_them_and_whether_joint_work_fits)
{
    SafeContact careful;
    careful.nothing_on_paper = true;
    app::update_client(practice, nora, Tree::Map{{"pronouns", "she/her"}, {"safe_contact", to_tree(careful)}});
    const auto view = app::view_case(alone(practice), couple);
    BOOST_REQUIRE_EQUAL(view.members.size(), 2u);
    BOOST_TEST(view.members.at(0).pronouns == "she/her");
    BOOST_TEST(view.members.at(0).safe_contact.value().nothing_on_paper);
    BOOST_TEST(!view.members.at(1).safe_contact);
    BOOST_CHECK(view.joint_work == JointWork::screens_missing);
    BOOST_TEST(records().vault().audit().list().back().event == "care_case_viewed");
}

BOOST_AUTO_TEST_CASE(sessions_around_today_and_what_the_last_note_left)
{
    meets("2026-02-10", SessionStatus::held);
    ProgressNote note;
    note.session = meets("2026-02-24", SessionStatus::held);
    note.plan = "Sunday mornings";
    note.what_moved = "He turned to her";
    const auto kept = app::record_note(practice, note);
    const auto next = meets("2026-03-02", SessionStatus::planned);
    meets("2026-03-09", SessionStatus::planned);
    meets("2026-02-25", SessionStatus::cancelled);
    auto view = file(couple);
    BOOST_CHECK(view.next_planned.value().id == next);
    BOOST_CHECK(view.last_held.value()->held_on == day("2026-02-24"));
    BOOST_TEST(view.session_days.size() == 2u);
    BOOST_TEST(view.last_note.value().plan == "Sunday mornings");
    BOOST_TEST(!view.last_note->is_signed);
    app::sign_note(practice, kept);
    BOOST_TEST(file(couple).last_note->is_signed);
    BOOST_TEST(!file(noras_own).last_note);
}

BOOST_AUTO_TEST_CASE(running_tasks_say_how_they_go_and_goals_where_they_are)
{
    Assignment task;
    task.client = nora;
    task.care_case = couple;
    task.strategy = "h01";
    task.starts_on = day("2026-02-20");
    const auto given = app::assign_homework(practice, task).id;
    Entry entry;
    entry.assignment = given;
    for (const auto* on : {"2026-02-21", "2026-02-21", "2026-02-22"}) {
        entry.done_on = day(on);
        keep(entry);
    }
    Goal goal;
    goal.care_case = couple;
    goal.statement = "One evening a week";
    const auto id = app::add_goal(practice, goal);
    app::rate_goal(practice, {id, nora, day("2026-02-01"), 3, {}});
    app::rate_goal(practice, {id, nora, day("2026-02-20"), 5, {}});
    app::rate_goal(practice, {id, daniel, day("2026-02-10"), 2, {}});
    const auto view = file(couple);
    BOOST_REQUIRE_EQUAL(view.running_tasks.size(), 1u);
    BOOST_TEST(view.running_tasks.at(0).days_tried == 2);
    BOOST_TEST(view.running_tasks.at(0).entries == 3);
    BOOST_REQUIRE_EQUAL(view.goals.size(), 1u);
    BOOST_REQUIRE_EQUAL(view.goals.at(0).latest.size(), 2u);
    for (const auto& rating : view.goals.at(0).latest)
        BOOST_TEST(rating.value == (rating.person.value().client == nora ? 5.0 : 2.0));
    app::update_assignment(practice, given, Tree::Map{{"status", "completed"}});
    BOOST_TEST(file(couple).running_tasks.empty());
}

BOOST_AUTO_TEST_CASE(every_form_filled_once_is_a_series_of_each_member)
{
    filled(nora, "gad-7", "2026-02-10", 7, 1);
    filled(nora, "gad-7", "2026-01-10", 7, 2);
    filled(daniel, "gad-7", "2026-01-10", 7, 1);
    const auto series = file(couple).measures->series;
    BOOST_REQUIRE_EQUAL(series.size(), 2u);
    const std::vector<app::DatedScore> noras{{day("2026-01-10"), 14}, {day("2026-02-10"), 7}};
    BOOST_CHECK(series.at(0).points == noras);
    BOOST_TEST(series.at(0).corridor.value().half_width == 4.0);
    BOOST_TEST(series.at(0).most == 21.0);
    BOOST_CHECK(series.at(0).direction == Direction::lower_is_better);
    BOOST_CHECK(series.at(1).person.client == daniel);
    BOOST_TEST(file(noras_own).measures.value().series.empty());
}

BOOST_AUTO_TEST_CASE(the_attachment_plane_has_a_path_with_its_error_box)
{
    filled(nora, "ecr-s", "2026-01-10", 12, 4);
    filled(nora, "ecr-s", "2026-02-10", 12, 4);
    filled(nora, "gad-7", "2026-01-10", 7, 1);
    const auto paths = file(couple).measures->attachment;
    BOOST_REQUIRE_EQUAL(paths.size(), 1u);
    const auto& path = paths.at(0);
    BOOST_REQUIRE_EQUAL(path.points.size(), 2u);
    BOOST_TEST(path.points.at(0).anxiety == 4.0);
    BOOST_TEST(path.anxiety_error.value() == 1.96 * 1.17 * std::sqrt(1 - 0.81), boost::test_tools::tolerance(1e-3));
    BOOST_TEST(path.most == 7.0);
    BOOST_TEST(path.assumed_spread ==
               practice.definitions().instrument("ecr-s").scale("anxiety")->change.assumed_spread);
}

BOOST_AUTO_TEST_CASE(open_concerns_of_the_case_are_counted)
{
    ProgressNote note;
    note.session = app::record_session(practice, a_session(couple, {nora}));
    note.concerns = {present_concern()};
    app::record_note(practice, note);
    BOOST_TEST(app::read_case(alone(practice), couple).open_concerns == 1);
    BOOST_TEST(app::read_case(alone(practice), noras_own).open_concerns == 0);
}

BOOST_AUTO_TEST_SUITE_END()
