#include "app/homework/homework.hpp"
#include "app/kit/typed.hpp"
#include "app/measures/measures.hpp"
#include "app/people/closing.hpp"
#include "app/people/contacts.hpp"
#include "app/plan/concerns.hpp"
#include "app/plan/goals.hpp"
#include "app/practice/signatures.hpp"
#include "app/today/today.hpp"
#include "session_builders.hpp"

#include <boost/test/unit_test.hpp>

using namespace domain;
using namespace test_support;

namespace {

/// Today is Monday, 2 March 2026.
struct TodayFixture : SessionFixture {
    app::TodayView today() { return app::today_view(alone(practice)); }

    Id<Session> meets(const Id<CareCase>& care_case, const char* on, SessionStatus status, std::optional<int> hour = {})
    {
        auto session = a_session(care_case);
        session.held_on = day(on);
        session.status = status;
        if (hour)
            session.start = TimeOfDay{*hour * 60};
        return app::record_session(practice, session);
    }

    Id<Concern> concern(const char* filled_on, ConcernArea area = ConcernArea::self)
    {
        Concern concern;
        concern.care_case = noras_own;
        concern.client = nora;
        concern.area = area;
        concern.opened_on = concern.filled_on = day(filled_on);
        concern.source_id = filled_on;
        concern.reason = "said";
        return keep(concern);
    }

    void answer(const Id<Concern>& concern, std::optional<Date> look_again_on)
    {
        ConcernResponse response;
        response.concern = concern;
        response.responded_on = day("2026-02-20");
        response.agreed = "Calls first thing.";
        response.next_look_on = look_again_on;
        app::respond(practice, response);
    }

    Id<Assignment> task()
    {
        Assignment task;
        task.client = nora;
        task.care_case = noras_own;
        task.strategy = "h01";
        task.starts_on = day("2026-02-20");
        task.ends_on = day("2026-03-05");
        return app::assign_homework(practice, task).id;
    }

    void filled(const char* on, int each_answer)
    {
        Administration form;
        form.client = nora;
        form.care_case = noras_own;
        form.instrument = "gad-7";
        form.filled_on = day(on);
        form.answers.assign(7, each_answer);
        app::record_administration(practice, form);
    }

    void close(const Id<CareCase>& care_case, std::optional<Date> follow_up_on)
    {
        app::close_case(practice, care_case, {day("2026-02-28"), CloseReason::completed, {}, follow_up_on, true});
    }

    const app::ShownPerson shown_nora{nora, "Nora Whitfield", "NW"};
};

}

BOOST_FIXTURE_TEST_SUITE(today_test, TodayFixture)

BOOST_AUTO_TEST_CASE(concerns_stand_first_while_nobody_has_responded_and_again_when_it_is_time_to_look)
{
    const auto answered_for_good = concern("2026-02-01", ConcernArea::dependents);
    const auto to_look_at = concern("2026-02-02", ConcernArea::self);
    const auto later = concern("2026-02-03", ConcernArea::home);
    const auto open = concern("2026-02-28", ConcernArea::others);
    answer(answered_for_good, {});
    answer(to_look_at, day("2026-03-02"));
    answer(later, day("2026-03-01"));
    answer(later, day("2026-03-09"));
    const auto lines = today().concerns;
    BOOST_REQUIRE_EQUAL(lines.size(), 2u);
    BOOST_CHECK(lines.at(0).concern == open);
    BOOST_TEST(!lines.at(0).look_again_on);
    BOOST_CHECK(lines.at(0).person == shown_nora);
    BOOST_CHECK(lines.at(0).care_case == noras_own);
    BOOST_CHECK(lines.at(1).concern == to_look_at);
}

BOOST_AUTO_TEST_CASE(sessions_of_the_day_stand_by_time_and_say_what_to_review_and_the_last_plan)
{
    meets(couple, "2026-03-02", SessionStatus::planned, 17);
    meets(noras_own, "2026-03-02", SessionStatus::planned, 9);
    meets(couple, "2026-03-02", SessionStatus::cancelled, 8);
    meets(couple, "2026-03-03", SessionStatus::planned, 8);
    ProgressNote note;
    note.session = meets(noras_own, "2026-02-25", SessionStatus::held);
    note.plan = "The letter to her mother";
    app::record_note(practice, note);
    const auto given = task();
    for (const auto* on : {"2026-02-24", "2026-02-26"}) {
        Entry entry;
        entry.assignment = given;
        entry.done_on = day(on);
        keep(entry);
    }
    const auto meetings = today().meetings;
    BOOST_REQUIRE_EQUAL(meetings.size(), 2u);
    const auto& first = meetings.at(0);
    BOOST_CHECK(first.people == std::vector{shown_nora});
    BOOST_TEST(first.last_plan == "The letter to her mother");
    BOOST_REQUIRE_EQUAL(first.to_review.size(), 1u);
    BOOST_TEST(first.to_review.at(0).new_entries == 1);
    BOOST_TEST(first.to_review.at(0).title == practice.definitions().strategy("h01").name);
    BOOST_TEST(meetings.at(1).people.size() == 2u);
    BOOST_TEST(meetings.at(1).last_plan.empty());
}

BOOST_AUTO_TEST_CASE(what_was_promised_shows_from_a_week_before_until_it_is_kept)
{
    Goal goal;
    goal.care_case = couple;
    goal.statement = "One evening a week";
    goal.set_on = day("2026-01-10");
    goal.due_on = day("2026-03-09");
    app::add_goal(practice, goal);
    goal.due_on = day("2026-03-10");
    app::add_goal(practice, goal);
    task();
    const auto promises = today().promises;
    BOOST_REQUIRE_EQUAL(promises.size(), 2u);
    BOOST_CHECK(promises.at(0).kind == app::PromiseKind::task_ends);
    BOOST_CHECK(promises.at(1).kind == app::PromiseKind::goal_due);
    BOOST_TEST(promises.at(1).people.size() == 2u);
    BOOST_TEST(promises.at(1).text == "One evening a week");
}

BOOST_AUTO_TEST_CASE(a_follow_up_is_due_until_there_was_a_contact)
{
    close(noras_own, day("2026-03-04"));
    BOOST_REQUIRE_EQUAL(today().promises.size(), 1u);
    BOOST_CHECK(today().promises.at(0).kind == app::PromiseKind::follow_up);
    Contact call;
    call.care_case = noras_own;
    call.on = day("2026-03-02");
    call.kind = ContactKind::phone;
    app::record_contact(practice, call);
    BOOST_TEST(today().promises.empty());
}

BOOST_AUTO_TEST_CASE(open_cases_without_a_next_session_are_listed_the_longest_unseen_first)
{
    meets(couple, "2026-02-20", SessionStatus::held);
    auto lines = today().unplanned;
    BOOST_REQUIRE_EQUAL(lines.size(), 2u);
    BOOST_CHECK(lines.at(0).care_case == noras_own);
    BOOST_TEST(!lines.at(0).last_held);
    BOOST_CHECK(lines.at(1).last_held == day("2026-02-20"));
    meets(couple, "2026-03-20", SessionStatus::planned);
    close(noras_own, {});
    BOOST_TEST(today().unplanned.empty());
}

BOOST_AUTO_TEST_CASE(scores_that_get_worse_show_with_name_and_measure_in_open_cases)
{
    filled("2026-01-10", 0);
    filled("2026-02-10", 2);
    const auto lines = today().wrong_way;
    BOOST_REQUIRE_EQUAL(lines.size(), 1u);
    BOOST_CHECK(lines.at(0).person == shown_nora);
    BOOST_TEST(lines.at(0).title == practice.definitions().instrument("gad-7").title);
    close(noras_own, {});
    BOOST_TEST(today().wrong_way.empty());
}

BOOST_AUTO_TEST_CASE(notes_wait_to_be_written_for_sixty_days_and_to_be_signed_for_ever)
{
    const auto old = meets(noras_own, "2026-01-06", SessionStatus::held);
    const auto forgotten = meets(couple, "2026-02-24", SessionStatus::planned);
    const auto held = meets(couple, "2026-02-25", SessionStatus::held);
    meets(couple, "2026-03-02", SessionStatus::planned);
    clock.time += std::chrono::days(6);
    auto view = today();
    BOOST_REQUIRE_EQUAL(view.to_write.size(), 3u);
    BOOST_CHECK(view.to_write.at(0).session == forgotten);
    BOOST_CHECK(view.to_write.at(0).status == SessionStatus::planned);
    a_note(held, NoteKind::psychotherapy);
    BOOST_TEST(today().to_write.size() == 3u);
    const auto note = a_note(held);
    const auto old_note = a_note(old);
    view = today();
    BOOST_TEST(view.to_write.size() == 2u);
    BOOST_REQUIRE_EQUAL(view.to_sign.size(), 2u);
    BOOST_CHECK(view.to_sign.at(0).note == old_note);
    app::sign_note(practice, old_note);
    app::sign_note(practice, note);
    BOOST_TEST(today().to_sign.empty());
}

BOOST_AUTO_TEST_CASE(drafts_that_wait_know_their_case)
{
    const auto session = meets(couple, "2026-02-25", SessionStatus::held);
    app::keep_draft(practice, {"progress_note", session.value}, "half");
    app::keep_draft(practice, {"progress_note", a_note(session).value}, "half");
    app::keep_draft(practice, {"contact", "new:" + couple.value}, "half");
    const auto known = today().drafts;
    BOOST_REQUIRE_EQUAL(known.size(), 3u);
    for (const auto& draft : known) {
        BOOST_CHECK(draft.care_case == couple);
        BOOST_TEST(draft.people.size() == 2u);
    }
    app::keep_draft(practice, {"contact", "of nobody"}, "half");
    BOOST_TEST(std::ranges::count(today().drafts, Id<CareCase>{}, &app::DraftToday::care_case) == 1);
}

BOOST_AUTO_TEST_CASE(what_is_only_captured_is_told_apart_from_what_is_written)
{
    const auto held = meets(noras_own, "2026-02-25", SessionStatus::held);
    const auto typed = [&](const char* path) {
        app::keep_draft(practice, {"progress_note", held.value},
                        app::to_draft(app::typed_over({}, Tree::Map{{path, "little"}})));
        return today().drafts.at(0).is_captured;
    };
    BOOST_TEST(typed("note.quote"));
    BOOST_TEST(!typed("note.what_moved"));
    BOOST_TEST(!typed("session.minutes"));
    ProgressNote note;
    note.session = held;
    note.emotion_words = {"little"};
    const auto id = app::record_note(practice, note);
    BOOST_TEST(today().to_sign.at(0).is_captured);
    app::update_note(practice, id, Tree::Map{{"what_moved", "She said it."}});
    BOOST_TEST(!today().to_sign.at(0).is_captured);
}

BOOST_AUTO_TEST_CASE(another_day_can_be_looked_at)
{
    meets(couple, "2026-03-03", SessionStatus::planned);
    BOOST_TEST(app::today_view(alone(practice), day("2026-03-03")).meetings.size() == 1u);
    BOOST_TEST(today().meetings.empty());
}

BOOST_AUTO_TEST_CASE(initials_are_the_first_letters_of_a_name)
{
    BOOST_TEST(app::initials_of("Éva  Nováková") == "ÉN");
    BOOST_TEST(app::initials_of("").empty());
}

BOOST_AUTO_TEST_SUITE_END()
