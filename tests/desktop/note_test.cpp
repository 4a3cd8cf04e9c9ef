#include "app/kit/drafts.hpp"
#include "app/plan/concerns.hpp"
#include "app/plan/goals.hpp"
#include "app/sessions/notes.hpp"
#include "app/sessions/sessions.hpp"
#include "app/sessions/snippets.hpp"
#include "desktop/gtk_windows.hpp"
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
    for (int pressed = 0; pressed < 3; ++pressed)
        toggle(page(), "move.3");
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
    in_dialog(
        "sign_dialog", [this] { press("sign"); },
        [](wxDialog& dialog) {
            BOOST_TEST(says(dialog, "Amara"));
            BOOST_TEST(says(dialog, "5 words"));
            BOOST_TEST(says(dialog, "Nothing was asked about safety."));
            end_with(dialog, "save");
        });
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

BOOST_AUTO_TEST_CASE(a_digit_logs_its_move_and_again_how_deep_and_a_letter_with_whom)
{
    const auto session = in_practice([this](app::OpenPractice& practice) {
        return app::list_sessions(alone(practice), {case_of_couple, {}, clock.today(), {}}).at(0).id;
    });
    go_to({"note", session.value});
    act("capture");
    auto& first = the(page(), "move.1");
    for (const int key : {'1', '2', '2', '2'})
        press_key(first, key);
    auto& second = the(page(), "move.2");
    press_key(second, 'P');
    press_key(second, '3');
    press_key(the(page(), "move.3"), '0');
    press_key(second, '5');
    press_key(the(page(), "move.5"), WXK_DELETE);
    press("save");
    const auto moves = in_practice([&](app::OpenPractice& practice) {
        return app::list_notes(alone(practice), {{}, {}, session}).at(0).note->moves;
    });
    const std::vector<domain::TangoMove> meant{{1, {}, {}}, {2, 2, person("Petra")}, {3, 0, {}}};
    BOOST_CHECK(moves == meant);
}

BOOST_AUTO_TEST_CASE(the_keyboard_goes_from_a_typed_choice_to_what_follows)
{
    constexpr unsigned tab = 0xFF09; // as GDK counts keys
    go_to({"note", todays_session().id.value});
    act("capture");
    the(page(), "practice_given").SetFocus();
    press_real_key(tab);
    const auto cursors = cursors_in(open_windows());
    BOOST_TEST(called(cursors.front()).starts_with("GtkToggleButton")); // inside the first choice of Safety
    press_real_key(tab);
    BOOST_TEST((cursors_in(open_windows()) != cursors));
}

BOOST_AUTO_TEST_CASE(what_is_captured_is_laid_into_the_template_and_back_from_today)
{
    open_todays_note();
    toggle(page(), "move.2");
    type(page(), "emotion_words.entry", "lighter");
    type(page(), "quote", "I read it twice.");
    BOOST_TEST(until([this] { return drafts().size() == 1; }));
    go_to({"today"});
    BOOST_TEST(says(page(), "captured"));
    press("draft_1");
    BOOST_TEST(says(the(page(), "emotion_words"), "lighter"));
    toggle(page(), "template.dap");
    act("finalise");
    BOOST_TEST(text_in(page(), "sections.data") ==
               wxString::FromUTF8("Moves of the Tango: assembling and deepening emotion.\nEmotion words: lighter.\n"
                                  "In their words: “I read it twice.”"));
    in_dialog(
        "sign_dialog", [this] { act("sign_note"); }, [](wxDialog& dialog) { end_with(dialog, "save"); });
    BOOST_REQUIRE(notes_of_today().front().signature);
    BOOST_TEST(says(the(page(), "signed_note"), "I read it twice."));
    BOOST_TEST(says(the(page(), "signed_note"), "lighter"));
}

BOOST_AUTO_TEST_CASE(another_template_keeps_what_was_written_under_its_own_heading)
{
    open_todays_note();
    if (!the(page(), "sections.themes").IsShownOnScreen())
        toggle(page(), "sections_toggle");
    type(page(), "sections.themes", "Being read at last.");
    toggle(page(), "template.soap");
    BOOST_TEST(text_in(page(), "sections.themes") == "Being read at last.");
    BOOST_TEST(says(page(), "What the hour was about"));
    pick(page(), "template.other", "GIRP note");
    press("save");
    BOOST_TEST(notes_of_today().front().note->note_template == "girp");
    BOOST_TEST(notes_of_today().front().note->sections.at("themes") == "Being read at last.");
    toggle(page(), "template.eft");
    BOOST_TEST(text_in(page(), "sections.themes") == "Being read at last.");
}

BOOST_AUTO_TEST_CASE(an_earlier_text_is_carried_over_below_what_stands_there)
{
    open_todays_note();
    type(page(), "plan", "First the letter.");
    press("carry.plan");
    BOOST_TEST(text_in(page(), "plan") ==
               "First the letter.\nLook at her progress report together, then hand it over.");
    in_dialog(
        "carry_dialog", [this] { act("carry_over"); },
        [](wxDialog& dialog) {
            auto& list = the<desktop::RowList>(dialog, "earlier");
            choose(list, "What moved");
            end_with(dialog, "save");
        });
    BOOST_TEST(!text_in(page(), "what_moved").empty());
}

BOOST_AUTO_TEST_CASE(a_short_word_becomes_what_it_stands_for_and_is_taken_back)
{
    in_practice([](app::OpenPractice& practice) {
        app::keep_snippet(practice, {";w", "{name} came on {date}.\nPHQ-9: {score:phq-9}"});
    });
    open_todays_note();
    auto& text = the<desktop::UndoableText>(page(), "plan");
    type(page(), "plan", "Then ;w");
    text.SetInsertionPointEnd();
    press_key(text, WXK_SPACE);
    BOOST_TEST(text.GetValue().StartsWith("Then Amara"));
    BOOST_TEST(text.GetValue().Contains("2026"));
    BOOST_TEST(!text.GetValue().Contains("{"));
    text.undo();
    BOOST_TEST(text.GetValue() == "Then ;w");
    type(page(), "what_moved", "no;w");
    auto& moved = the<desktop::UndoableText>(page(), "what_moved");
    moved.SetInsertionPointEnd();
    press_key(moved, WXK_SPACE);
    BOOST_TEST(moved.GetValue() == "no;w");
}

BOOST_AUTO_TEST_CASE(words_for_what_is_felt_are_completed_from_their_own_first)
{
    in_practice([this](app::OpenPractice& practice) {
        domain::Session session;
        session.care_case = amara;
        session.held_on = domain::plus_days(clock.today(), -1);
        domain::ProgressNote note;
        note.emotion_words = {"lost at sea"};
        app::record_session(practice, session, note);
    });
    open_todays_note();
    act("capture");
    auto& entry = the<wxTextCtrl>(page(), "emotion_words.entry");
    entry.SetFocus();
    for (const auto* typed : {"l", "lo"})
        type(page(), "emotion_words.entry", typed);
    BOOST_TEST(until([&] { return entry.GetValue() == "lost at sea"; }));
    BOOST_TEST(entry.GetStringSelection() == "st at sea");
    type(page(), "emotion_words.entry", "lonel");
    BOOST_TEST(until([&] { return entry.GetValue() == "loneliness"; }));
    wxKeyEvent enter(wxEVT_KEY_DOWN);
    enter.SetEventObject(&entry);
    enter.m_keyCode = WXK_RETURN;
    entry.HandleWindowEvent(enter);
    BOOST_TEST(entry.IsEmpty());
    press("save");
    BOOST_CHECK((notes_of_today().front().note->emotion_words == std::vector<std::string>{"loneliness"}));
    press("emotion_words.loneliness");
    type(page(), "plan", "Ask again");
    press("save");
    BOOST_TEST(notes_of_today().front().note->emotion_words.empty());
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
