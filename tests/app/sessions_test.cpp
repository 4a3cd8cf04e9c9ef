#include "app/kit/failure.hpp"
#include "app/plan/concerns.hpp"
#include "app/practice/signatures.hpp"
#include "session_builders.hpp"

#include <boost/test/unit_test.hpp>

using namespace test_support;
using domain::Refused;
using domain::Tree;
using domain::Visibility;

namespace {

using Clients = std::vector<domain::Id<domain::Client>>;

}

BOOST_FIXTURE_TEST_SUITE(sessions_test, SessionFixture)

BOOST_AUTO_TEST_CASE(without_attendees_the_only_member_was_there_and_all_are_to_come)
{
    const auto own = app::record_session(practice, a_session(noras_own));
    BOOST_TEST((records().get(own)->attendees == Clients{nora}));
    auto planned = a_session(couple);
    planned.attendees.clear();
    planned.status = domain::SessionStatus::planned;
    const auto id = app::record_session(practice, planned);
    BOOST_TEST((records().get(id)->attendees == Clients{nora, daniel}));
}

BOOST_AUTO_TEST_CASE(a_note_is_the_counselors_only_while_nobody_says_who_was_there)
{
    auto session = a_session(couple);
    session.attendees.clear();
    const auto id = app::record_session(practice, session);
    const auto note = a_note(id);
    BOOST_CHECK(audience(note).visibility == Visibility::counselor);
    domain::ProgressNote nested;
    nested.sections["themes"] = "The school run.";
    app::record_session(practice, session, nested);
    for (const auto& line : app::list_notes(alone(practice), {couple, {}, {}}))
        BOOST_CHECK(*line.note->visibility == Visibility::counselor);
    BOOST_TEST(app::list_notes({practice, app::Viewer::shared()}, {couple, {}, {}}).empty());
}

BOOST_AUTO_TEST_CASE(only_members_attend_and_each_once)
{
    BOOST_CHECK_EXCEPTION(app::record_session(practice, a_session(noras_own, {daniel})), Refused,
                          refused_for("attendees[0]"));
    BOOST_CHECK_EXCEPTION(app::record_session(practice, a_session(couple, {nora, nora})), Refused,
                          refused_for("attendees[1]"));
    BOOST_CHECK_EXCEPTION(app::record_session(practice, a_session({"no-such-case"})), Refused, refused_for("case"));
}

BOOST_AUTO_TEST_CASE(solo_session_in_a_couple_case_starts_as_that_members_only)
{
    const auto alone = audience(a_note_of({nora}));
    BOOST_TEST((alone.visibility == Visibility::member));
    BOOST_TEST((alone.member.ids == Clients{nora}));
    BOOST_TEST((audience(a_note_of({nora, daniel})).visibility == Visibility::shared));
}

BOOST_AUTO_TEST_CASE(note_may_start_with_fewer_people_never_with_more)
{
    domain::ProgressNote note;
    note.visibility = Visibility::shared;
    BOOST_CHECK_EXCEPTION(app::record_session(practice, a_session(couple, {nora}), note), Refused,
                          refused_for("note.visibility"));
    note.visibility = Visibility::counselor;
    const auto session = app::record_session(practice, a_session(couple, {nora}), note);
    BOOST_TEST(app::list_notes(alone(practice), {{}, {}, session}).size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_session_its_note_and_its_concern_are_kept_together_or_not_at_all)
{
    domain::ProgressNote note;
    note.concerns = {present_concern()};
    note.goals = {{{"no-such-goal"}, {}, 3.0}};
    BOOST_CHECK_EXCEPTION(app::record_session(practice, a_session(noras_own), note), Refused,
                          refused_for("note.goals[0].goal"));
    BOOST_TEST(app::list_sessions(alone(practice)).empty());
    BOOST_TEST(app::list_concerns(alone(practice)).empty());

    note.goals.clear();
    const auto session = app::record_session(practice, a_session(noras_own), note);
    BOOST_TEST(app::list_notes(alone(practice), {{}, {}, session}).size() == 1U);
    BOOST_TEST(app::list_concerns(alone(practice)).size() == 1U);
}

BOOST_AUTO_TEST_CASE(sessions_are_found_by_case_person_and_days)
{
    const auto together = app::record_session(practice, a_session(couple));
    auto earlier = a_session(couple, {nora});
    earlier.held_on = day("2026-02-20");
    const auto with_nora = app::record_session(practice, earlier);
    BOOST_TEST(app::list_sessions(alone(practice), {couple, daniel, {}, {}}).size() == 1U);
    const auto all = app::list_sessions(alone(practice), {couple, {}, {}, {}});
    BOOST_REQUIRE_EQUAL(all.size(), 2U);
    BOOST_TEST((all.front().id == with_nora && all.back().id == together));
    BOOST_TEST(app::list_sessions(alone(practice), {{}, {}, day("2026-02-21"), {}}).size() == 1U);
    BOOST_TEST(app::list_sessions(alone(practice), {{}, {}, {}, day("2026-02-19")}).empty());
}

BOOST_AUTO_TEST_CASE(planned_session_becomes_held)
{
    auto session = a_session(couple);
    session.status = domain::SessionStatus::planned;
    const auto id = app::record_session(practice, session);
    app::update_session(practice, id, Tree::Map{{"status", "held"}, {"minutes", 75}});
    const auto kept = records().get(id);
    BOOST_TEST((kept->status == domain::SessionStatus::held));
    BOOST_TEST(kept->minutes.value() == 75);
    BOOST_TEST(kept.row_version == 2);
    BOOST_CHECK_EXCEPTION(app::update_session(practice, id, Tree::Map{{"case", noras_own.value}}), Refused,
                          refused_for("case"));
}

BOOST_AUTO_TEST_CASE(session_of_a_signed_note_stays_what_it_was)
{
    const auto session = app::record_session(practice, a_session(couple));
    app::sign_note(practice, a_note(session));
    BOOST_CHECK_THROW(app::update_session(practice, session, Tree::Map{{"held_on", "2026-02-28"}}), app::Failure);
    app::update_session(practice, session, Tree::Map{{"follow_up", "Sent the map."}});
    BOOST_TEST(records().get(session)->follow_up == "Sent the map.");
}

BOOST_AUTO_TEST_CASE(draft_loses_the_reader_who_turns_out_not_to_have_been_there)
{
    const auto session = app::record_session(practice, a_session(couple));
    const auto note = a_note(session);
    app::update_session(practice, session, Tree::Map{{"attendees", Tree::List{nora.value}}});
    BOOST_TEST((audience(note) == domain::Audience{Visibility::member, {{nora}}}));
}

BOOST_AUTO_TEST_SUITE_END()
