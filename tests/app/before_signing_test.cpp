#include "app/homework/homework.hpp"
#include "app/kit/failure.hpp"
#include "app/plan/concerns.hpp"
#include "app/practice/signatures.hpp"
#include "app/sessions/before_signing.hpp"
#include "session_builders.hpp"

#include <boost/test/unit_test.hpp>

using namespace test_support;
using app::SigningHint;

namespace {

struct BeforeSigningFixture : SessionFixture {
    domain::Id<domain::ProgressNote> note_with(const std::vector<domain::AskedConcern>& concerns = {})
    {
        domain::ProgressNote note;
        note.session = app::record_session(practice, a_session(noras_own, {nora}));
        note.what_moved = "She said it aloud.";
        note.concerns = concerns;
        return app::record_note(practice, note);
    }

    app::BeforeSigning before(const domain::Id<domain::ProgressNote>& note)
    {
        return app::before_signing(alone(practice), note);
    }
};

domain::AskedConcern denied()
{
    domain::AskedConcern asked;
    asked.state = domain::AskedState::denied;
    return asked;
}

using Hints = std::vector<SigningHint>;

}

BOOST_FIXTURE_TEST_SUITE(before_signing_test, BeforeSigningFixture)

BOOST_AUTO_TEST_CASE(what_is_about_to_be_signed_is_told_with_its_words_and_lateness)
{
    const auto told = before(note_with({denied()}));
    BOOST_CHECK(told.attendees == std::vector{nora});
    BOOST_CHECK(told.held_on == day("2026-02-27"));
    BOOST_TEST(told.words == 4);
    BOOST_TEST(told.days_late == 3);
    BOOST_CHECK(told.hints.empty());
}

BOOST_AUTO_TEST_CASE(safety_that_was_not_asked_and_a_concern_without_response_are_hinted_at)
{
    BOOST_CHECK(before(note_with()).hints == Hints{SigningHint::safety_not_asked});
    const auto note = note_with({present_concern()});
    BOOST_CHECK(before(note).hints == Hints{SigningHint::concern_without_response});
    const auto in_room = app::before_signing({practice, app::Viewer::shared().in_room()}, note);
    BOOST_CHECK(in_room.hints.empty());
    app::sign_note(practice, note);
    BOOST_CHECK_THROW(before(note), app::Failure);
}

BOOST_AUTO_TEST_CASE(practice_that_came_back_waits_to_be_rated)
{
    domain::Assignment task;
    task.client = nora;
    task.care_case = noras_own;
    task.strategy = "h01";
    task.starts_on = day("2026-02-20");
    domain::Entry entry;
    entry.assignment = app::assign_homework(practice, task).id;
    entry.done_on = day("2026-02-25");
    entry.done = true;
    app::log_entry(practice, entry);
    const auto note = note_with({denied()});
    BOOST_CHECK(before(note).hints == Hints{SigningHint::practice_not_reviewed});
}

BOOST_AUTO_TEST_CASE(an_empty_note_is_refused)
{
    domain::ProgressNote note;
    note.session = app::record_session(practice, a_session(noras_own, {nora}));
    BOOST_CHECK_EXCEPTION(before(app::record_note(practice, note)), domain::Refused, refused_for("note"));
}

BOOST_AUTO_TEST_SUITE_END()
