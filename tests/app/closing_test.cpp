#include "app/homework/homework.hpp"
#include "app/kit/drafts.hpp"
#include "app/measures/measure_plans.hpp"
#include "app/people/closing.hpp"
#include "app/plan/concerns.hpp"
#include "app/plan/goals.hpp"
#include "app/practice/signatures.hpp"
#include "refusal.hpp"
#include "session_builders.hpp"

#include <boost/test/unit_test.hpp>

using namespace domain;
using namespace test_support;

namespace {

/// Today is Monday, 2 March 2026.
struct ClosingFixture : SessionFixture {
    Id<Session> meets(const char* on, SessionStatus status)
    {
        auto session = a_session(couple);
        session.held_on = day(on);
        session.status = status;
        return app::record_session(practice, session);
    }

    Id<Assignment> gives(const Id<CareCase>& care_case, const char* from = "2026-02-01")
    {
        Assignment task;
        task.client = nora;
        task.care_case = care_case;
        task.strategy = "h10";
        task.starts_on = day(from);
        task.frequency = Frequency::daily;
        return app::assign_homework(practice, task).id;
    }

    static app::Closing closing(const char* on, bool settles = false)
    {
        return {day(on), CloseReason::completed, {}, {}, settles};
    }

    void close(const Id<CareCase>& care_case, const char* on = "2026-03-02")
    {
        app::close_case(practice, care_case, closing(on, true));
    }

    Problem refused_closing(const app::Closing& how)
    {
        return refusal([&] { app::close_case(practice, couple, how); });
    }
};

}

BOOST_FIXTURE_TEST_SUITE(closing_test, ClosingFixture)

BOOST_AUTO_TEST_CASE(closing_names_what_is_still_open)
{
    meets("2026-03-10", SessionStatus::planned);
    gives(couple);
    app::keep_draft(practice, {"progress_note", "new:" + couple.value}, Tree(Tree::Map{{"plan", "x"}}));
    const auto problem = refused_closing(closing("2026-03-02"));
    BOOST_TEST(problem.rule == "still_open");
    BOOST_TEST(problem.given == Words("still_open", 1, 1, 0, 0, 0, 1));
}

BOOST_AUTO_TEST_CASE(what_is_open_is_settled_with_the_case)
{
    const auto planned = meets("2026-03-10", SessionStatus::planned);
    const auto task = gives(couple);
    close(couple);
    BOOST_CHECK(records().get(planned)->status == SessionStatus::cancelled);
    BOOST_CHECK(records().get(task)->status == AssignmentStatus::stopped);
}

BOOST_AUTO_TEST_CASE(an_open_concern_is_answered_with_the_case)
{
    Concern concern;
    concern.care_case = couple;
    concern.client = nora;
    concern.area = ConcernArea::self;
    concern.filled_on = day("2026-02-20");
    app::add_concern(practice, concern);
    auto how = closing("2026-03-02", true);
    BOOST_TEST(refused_closing(how).field == "concerns");
    how.concerns = "Her doctor knows and sees her on Friday.";
    app::close_case(practice, couple, how);
    const auto kept = app::list_concerns(alone(practice), nora);
    BOOST_REQUIRE_EQUAL(kept.size(), 1u);
    BOOST_TEST(!kept.front().is_open());
    BOOST_TEST(kept.front().responses.back()->agreed == how.concerns);
}

BOOST_AUTO_TEST_CASE(notes_are_signed_and_typed_text_is_thrown_away_only_when_that_was_said)
{
    auto session = a_session(couple);
    session.held_on = day("2026-02-20");
    ProgressNote note;
    note.what_moved = "They looked at each other.";
    const auto first = app::record_session(practice, session, note);
    const auto note_of = [&](const Id<Session>& id) { return records().where(&ProgressNote::session, id).front().id; };
    const auto second = app::record_session(practice, session, note);
    const app::DraftName over{"progress_note", note_of(second).value};
    app::keep_draft(practice, over, Tree(Tree::Map{{"plan", "x"}}));
    BOOST_TEST(refused_closing(closing("2026-03-02")).given == Words("still_open", 0, 0, 0, 0, 2, 1));
    auto how = closing("2026-03-02", true);
    how.signs_notes = true;
    app::close_case(practice, couple, how);
    BOOST_TEST(app::signature_of(practice, note_of(first)).has_value());
    BOOST_TEST(!app::signature_of(practice, note_of(second)).has_value());
    BOOST_TEST(app::draft_of(practice, over).has_value());
}

BOOST_AUTO_TEST_CASE(what_was_typed_goes_with_the_case_when_that_was_said)
{
    const app::DraftName typed{"progress_note", "new:" + couple.value};
    app::keep_draft(practice, typed, Tree(Tree::Map{{"plan", "x"}}));
    auto how = closing("2026-03-02", true);
    how.drops_drafts = true;
    app::close_case(practice, couple, how);
    BOOST_TEST(!app::draft_of(practice, typed).has_value());
}

BOOST_AUTO_TEST_CASE(a_case_closes_on_a_day_that_has_come_and_not_before_its_last_session)
{
    meets("2026-02-20", SessionStatus::held);
    BOOST_TEST(refused_closing(closing("2026-02-19")).field == "closed_on");
    BOOST_TEST(refused_closing(closing("2026-03-03")).field == "closed_on");
    auto followed = closing("2026-02-20");
    followed.follow_up_on = day("2026-02-20");
    BOOST_TEST(refused_closing(followed).field == "follow_up_on");
    app::close_case(practice, couple, closing("2026-02-20"));
    BOOST_CHECK(records().get(couple)->closed_on == day("2026-02-20"));
}

BOOST_AUTO_TEST_CASE(whoever_has_no_other_open_case_becomes_closed)
{
    close(couple);
    BOOST_CHECK(records().get(daniel)->status == ClientStatus::closed);
    BOOST_CHECK(records().get(nora)->status == ClientStatus::active);
}

BOOST_AUTO_TEST_CASE(people_stay_active_when_the_counselor_says_so)
{
    auto how = closing("2026-03-02");
    how.keeps_status = true;
    app::close_case(practice, couple, how);
    BOOST_CHECK(records().get(daniel)->status == ClientStatus::active);
}

BOOST_AUTO_TEST_CASE(a_closed_case_takes_only_what_belongs_after_its_end)
{
    close(couple, "2026-02-20");
    BOOST_TEST(refusal([&] { gives(couple); }).rule == "closed");
    BOOST_TEST(refusal([&] { meets("2026-02-25", SessionStatus::held); }).field == "held_on");
    BOOST_TEST(refusal([&] { meets("2026-03-25", SessionStatus::planned); }).field == "held_on");
    Goal goal;
    goal.care_case = couple;
    goal.statement = "x";
    BOOST_TEST(refusal([&] { app::add_goal(practice, goal); }).rule == "closed");
    BOOST_CHECK_NO_THROW(meets("2026-02-18", SessionStatus::held));
}

BOOST_AUTO_TEST_SUITE_END()
