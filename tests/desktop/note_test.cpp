#include "app/kit/drafts.hpp"
#include "app/plan/concerns.hpp"
#include "app/plan/goals.hpp"
#include "app/sessions/notes.hpp"
#include "app/sessions/sessions.hpp"
#include "desktop/open_window.hpp"

#include <boost/test/unit_test.hpp>

using namespace test_support;
using domain::NoteKind;

namespace {

struct NoteFixture : OpenWindow {
    domain::Record<domain::Session> todays_session()
    {
        return in_practice([this](app::OpenPractice& practice) {
            return app::list_sessions(alone(practice), {amara, {}, clock.today(), {}}).at(0);
        });
    }

    std::vector<app::NoteLine> notes_of_today(NoteKind kind = NoteKind::progress)
    {
        return in_practice([session = todays_session().id, kind](app::OpenPractice& practice) {
            return app::list_notes(alone(practice), {{}, {}, session, kind});
        });
    }

    void open_todays_note() { go_to({"note", todays_session().id.value}); }

    std::vector<app::Draft> drafts()
    {
        return in_practice([](app::OpenPractice& practice) { return app::list_drafts(practice); });
    }

    const CaseId amara = case_of("Amara");
    const CaseId case_of_couple = case_of("Imogen", true);
};

}

BOOST_FIXTURE_TEST_SUITE(note_test, NoteFixture)

BOOST_AUTO_TEST_CASE(a_note_begins_beside_what_was_meant_for_this_time)
{
    open_todays_note();
    BOOST_TEST(text_in(page(), "what_moved").empty());
    BOOST_TEST(text_in(page(), "start") == "14:30");
    BOOST_TEST(says(the(page(), "last_time"), "Look at her progress report together, then hand it over."));
}

BOOST_AUTO_TEST_CASE(everything_that_is_written_is_saved_and_the_session_was_held)
{
    open_todays_note();
    type(page(), "what_moved", "She read the report twice.");
    toggle(page(), "move.3");
    pick(page(), "move.3.depth", "2  well");
    type(page(), "takes_home", "The report");
    type(page(), "plan", "What she wants to keep");
    type(page(), "minutes", "55");
    press("save");
    BOOST_REQUIRE_EQUAL(notes_of_today().size(), 1u);
    const auto note = *notes_of_today().front().note;
    BOOST_TEST(note.what_moved == "She read the report twice.");
    BOOST_TEST(note.plan == "What she wants to keep");
    BOOST_TEST(note.takes_home == "The report");
    BOOST_REQUIRE_EQUAL(note.moves.size(), 1u);
    BOOST_TEST(note.moves.front().move == 3);
    BOOST_CHECK(note.moves.front().depth == 2);
    BOOST_CHECK(todays_session()->status == domain::SessionStatus::held);
    BOOST_CHECK(todays_session()->minutes == 55);
    BOOST_TEST(drafts().empty());
}

BOOST_AUTO_TEST_CASE(a_saved_note_is_shown_changed_and_saved_again)
{
    open_todays_note();
    type(page(), "what_moved", "She read the report twice.");
    press("save");
    go_to({"today"});
    open_todays_note();
    BOOST_TEST(text_in(page(), "what_moved") == "She read the report twice.");
    type(page(), "what_moved", "She read the report aloud.");
    act("save_note");
    BOOST_REQUIRE_EQUAL(notes_of_today().size(), 1u);
    BOOST_TEST(notes_of_today().front().note->what_moved == "She read the report aloud.");
}

BOOST_AUTO_TEST_CASE(a_concern_that_is_present_opens_one)
{
    open_todays_note();
    type(page(), "what_moved", "A hard week.");
    auto& concerns = the(page(), "concerns");
    pick(concerns, "state", "Present");
    type(concerns, "said", "Did not want to wake up on Tuesday.");
    press("save");
    const auto open = in_practice(
        [this](app::OpenPractice& practice) { return app::list_concerns(alone(practice), {}, amara, true); });
    BOOST_REQUIRE_EQUAL(open.size(), 1u);
    BOOST_TEST(open.front().concern->said == "Did not want to wake up on Tuesday.");
}

BOOST_AUTO_TEST_CASE(an_invalid_time_marks_its_field_and_nothing_is_kept)
{
    open_todays_note();
    type(page(), "what_moved", "She read the report twice.");
    type(page(), "start", "after lunch");
    press("save");
    BOOST_TEST(says(page(), "Time: \""));
    BOOST_TEST(notes_of_today().empty());
    type(page(), "start", "14:45");
    press("save");
    BOOST_TEST(!says(page(), "Time: \""));
    BOOST_TEST(notes_of_today().size() == 1u);
}

BOOST_AUTO_TEST_CASE(an_empty_note_is_not_signed)
{
    open_todays_note();
    const Answers sign(wxID_OK);
    press("sign");
    BOOST_TEST(!notes_of_today().front().signature);
    BOOST_TEST(the(page(), "note_message").IsShown());
}

BOOST_AUTO_TEST_CASE(what_is_typed_is_on_disk_after_a_pause_and_can_be_put_away)
{
    open_todays_note();
    type(page(), "what_moved", "She stayed with it.");
    BOOST_TEST(until([this] { return drafts().size() == 1; }));
    go_to({"today"});
    open_todays_note();
    BOOST_TEST(text_in(page(), "what_moved") == "She stayed with it.");
    const Answers put_away(wxID_OK);
    press("put_draft_away");
    BOOST_TEST(text_in(page(), "what_moved").empty());
    BOOST_TEST(drafts().empty());
}

BOOST_AUTO_TEST_CASE(a_signed_note_is_only_read_and_added_to)
{
    open_todays_note();
    type(page(), "what_moved", "She read the report twice.");
    {
        const Answers sign(wxID_OK);
        press("sign");
        BOOST_TEST(sign.asked() == 1);
    }
    BOOST_REQUIRE(notes_of_today().front().signature);
    BOOST_TEST(find(page(), "what_moved") == nullptr);
    BOOST_TEST(says(the(page(), "signed_note"), "She read the report twice."));
    in_dialog(
        "amend_note_dialog", [this] { press("amend"); },
        [](wxDialog& dialog) {
            type(dialog, "reason", "Left out");
            type(dialog, "text", "She wants a copy for her sister.");
            end_with(dialog, "save");
        });
    BOOST_TEST(says(page(), "She wants a copy for her sister."));
}

BOOST_AUTO_TEST_CASE(a_private_note_stands_apart)
{
    go_to({"note", todays_session().id.value, "private"});
    type(page(), "sections.themes", "What it stirs in me.");
    press("save");
    BOOST_TEST(notes_of_today().empty());
    BOOST_TEST(notes_of_today(NoteKind::psychotherapy).size() == 1u);
    act("client_in_room");
    BOOST_TEST(!says(page(), "What it stirs in me."));
}

BOOST_AUTO_TEST_CASE(a_new_session_is_kept_with_its_note)
{
    go_to({"note", "new:" + case_of("Sofia").value});
    type(page(), "what_moved", "She slept four hours.");
    press("save");
    const auto sessions = in_practice([id = case_of("Sofia"), this](app::OpenPractice& practice) {
        return app::list_sessions(alone(practice), {id, {}, clock.today(), {}});
    });
    BOOST_REQUIRE_EQUAL(sessions.size(), 1u);
    BOOST_CHECK(sessions.front()->status == domain::SessionStatus::held);
}

BOOST_AUTO_TEST_CASE(a_goal_met_meanwhile_stays_in_the_note_it_was_touched_in)
{
    const auto note = in_practice([this, session = todays_session()](app::OpenPractice& practice) {
        const auto goal = app::list_goals(alone(practice), amara).front().goal.id;
        domain::ProgressNote written;
        written.session = session.id;
        written.goals = {{goal, session->attendees.front(), 3.0}};
        const auto id = app::record_note(practice, written);
        app::update_goal(practice, goal, domain::Tree::Map{{"status", "met"}});
        return id;
    });
    go_to({"note", todays_session().id.value, note.value});
    type(page(), "plan", "What she wants to keep");
    press("save");
    BOOST_TEST(notes_of_today().front().note->plan == "What she wants to keep");
    BOOST_TEST(notes_of_today().front().note->goals.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_second_concern_of_one_area_stays)
{
    const auto [session, note] = in_practice([this](app::OpenPractice& practice) {
        const auto sessions = app::list_sessions(alone(practice), {case_of_couple, {}, {}, {}});
        const auto together =
            *std::ranges::find_if(sessions, [](const auto& each) { return each->attendees.size() == 2; });
        domain::ProgressNote written;
        written.session = together.id;
        for (const auto& client : together->attendees) {
            domain::AskedConcern concern;
            concern.state = domain::AskedState::present;
            concern.said = "Words of one of them.";
            concern.client = client;
            written.concerns.push_back(concern);
        }
        return std::pair(together.id, app::record_note(practice, written));
    });
    go_to({"note", session.value, note.value});
    type(page(), "plan", "Each of them alone, next week");
    press("save");
    const auto kept = in_practice(
        [&, id = note](app::OpenPractice& practice) { return app::read_note(alone(practice), id).line.note; });
    BOOST_TEST(kept->plan == "Each of them alone, next week");
    BOOST_TEST(kept->concerns.size() == 2u);
}

BOOST_AUTO_TEST_CASE(what_a_private_note_says_elsewhere_stays)
{
    const auto note = in_practice([session = todays_session().id](app::OpenPractice& practice) {
        domain::ProgressNote written;
        written.session = session;
        written.kind = NoteKind::psychotherapy;
        written.what_moved = "My own thought";
        return app::record_note(practice, written);
    });
    go_to({"note", todays_session().id.value, "private"});
    type(page(), "minutes", "45");
    press("save");
    BOOST_TEST(in_practice([&](app::OpenPractice& practice) {
                   return app::read_note(alone(practice), note).line.note->what_moved;
               }) == "My own thought");
}

BOOST_AUTO_TEST_SUITE_END()
