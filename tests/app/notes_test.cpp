#include "app/plan/concerns.hpp"
#include "app/sessions/finalise.hpp"
#include "app/sessions/listed_words.hpp"
#include "app/sessions/notes.hpp"
#include "session_builders.hpp"

#include <boost/test/unit_test.hpp>

using namespace test_support;
using domain::NoteKind;
using domain::ProgressNote;
using domain::Refused;
using domain::Tree;
using domain::Visibility;

namespace {

struct NoteFixture : SessionFixture {
    domain::Id<domain::Session> together = app::record_session(practice, a_session(couple));
    domain::Id<domain::Session> with_nora = app::record_session(practice, a_session(couple, {nora}));

    ProgressNote blank(const domain::Id<domain::Session>& session) const
    {
        ProgressNote note;
        note.session = session;
        return note;
    }
};

}

BOOST_FIXTURE_TEST_SUITE(notes_test, NoteFixture)

BOOST_AUTO_TEST_CASE(session_may_have_several_notes)
{
    a_note(with_nora);
    a_note(with_nora);
    BOOST_TEST(app::list_notes(alone(practice), {{}, {}, with_nora}).size() == 2U);
}

BOOST_AUTO_TEST_CASE(template_and_its_sections_must_be_known)
{
    auto note = blank(together);
    note.note_template = "haiku";
    BOOST_CHECK_EXCEPTION(app::record_note(practice, note), Refused, refused_for("template"));
    note.note_template = "soap";
    note.sections["weather"] = "A section of no template.";
    BOOST_CHECK_EXCEPTION(app::record_note(practice, note), Refused, refused_for("sections.weather"));
}

BOOST_AUTO_TEST_CASE(another_template_keeps_what_was_written_in_the_first)
{
    auto note = blank(together);
    note.sections["themes"] = "Written as EFT.";
    const auto id = app::record_note(practice, note);
    app::update_note(practice, id, Tree::Map{{"template", "soap"}});
    note.note_template = "dap";
    const auto at_once = app::record_note(practice, note);
    for (const auto& each : {id, at_once})
        BOOST_TEST(records().get(each)->sections.at("themes") == "Written as EFT.");
}

BOOST_AUTO_TEST_CASE(what_was_captured_is_laid_into_the_sections_and_stays_readable)
{
    auto note = blank(with_nora);
    note.moves = {{2, 3, nora}};
    note.emotion_words = {"too much"};
    note.quote = "I counted the steps.";
    note.practice_given = "Three quiet minutes.";
    note.sections["data"] = "She came late.";
    note.note_template = "dap";
    const auto id = app::record_note(practice, note);
    const auto sections = app::finalise_note(practice, id);
    BOOST_TEST(sections.at("data") ==
               "She came late.\nMoves of the Tango: assembling and deepening emotion (deep, with "
               "Nora Whitfield).\nEmotion words: too much.\nIn their words: “I counted the steps.”");
    BOOST_TEST(sections.at("plan") == "Practice given: Three quiet minutes.");
    BOOST_CHECK(app::finalise_note(practice, id) == sections);
    BOOST_CHECK(records().get(id)->sections == sections);
    BOOST_TEST(records().get(id)->quote == "I counted the steps.");
    const auto soap = app::finalise_note(practice, id, "soap");
    BOOST_TEST(soap.at("data") == sections.at("data"));
    BOOST_TEST(soap.at("subjective") == "Emotion words: too much.\nIn their words: “I counted the steps.”");
}

BOOST_AUTO_TEST_CASE(a_capture_is_as_private_as_its_note_and_safety_stays_out_of_joint_words)
{
    auto note = blank(with_nora);
    note.quote = "I count the steps.";
    note.concerns = {present_concern()};
    const auto id = app::record_note(practice, note);
    BOOST_CHECK(audience(id).visibility == Visibility::member);
    for (const auto& [key, text] : app::finalise_note(practice, id))
        BOOST_TEST(text.find("wake up") == std::string::npos);
    auto thought = blank(with_nora);
    thought.kind = NoteKind::psychotherapy;
    thought.emotion_words = {"lonely"};
    BOOST_CHECK_EXCEPTION(app::record_note(practice, thought), Refused, refused_for("kind"));
}

BOOST_AUTO_TEST_CASE(every_template_takes_every_part_that_is_captured)
{
    auto note = blank(app::record_session(practice, a_session(noras_own, {nora})));
    note.moves = {{1, {}, {}}};
    note.emotion_words = {"tight"};
    note.quote = "Not again.";
    note.practice_given = "A letter.";
    note.concerns.resize(1);
    note.concerns.front().state = domain::AskedState::denied;
    const auto words = app::captured_words(app::word_lists(practice), {});
    using Sections = std::map<std::string, std::string>;
    const std::string moves = "Moves of the Tango: mirroring what happens now.", emotion = "Emotion words: tight.",
                      quote = "In their words: “Not again.”", safety = "Suicide and self-harm: asked, denied.",
                      given = "Practice given: A letter.";
    const std::map<std::string, Sections> expected{
        {"eft",
         {{"process", moves}, {"emotion", emotion}, {"encounter", quote}, {"assessment", safety}, {"next", given}}},
        {"dap", {{"data", moves + "\n" + emotion + "\n" + quote}, {"assessment", safety}, {"plan", given}}},
        {"soap",
         {{"subjective", emotion + "\n" + quote}, {"objective", moves}, {"assessment", safety}, {"plan", given}}},
        {"birp",
         {{"behavior", emotion + "\n" + quote}, {"intervention", moves}, {"response", safety}, {"plan", given}}},
        {"girp", {{"intervention", moves}, {"response", emotion + "\n" + quote + "\n" + safety}, {"plan", given}}}};
    for (const auto& [id, sections] : expected)
        BOOST_TEST((laid_out(note, practice.definitions().form(id, domain::FormKind::note), words) == sections), id);
}

BOOST_AUTO_TEST_CASE(private_note_is_the_counselors_and_shows_only_when_asked_for)
{
    const auto id = a_note(together, NoteKind::psychotherapy);
    BOOST_TEST((audience(id).visibility == Visibility::counselor));
    BOOST_TEST(app::list_notes(alone(practice)).empty());
    BOOST_TEST(app::list_notes(alone(practice), {{}, {}, {}, NoteKind::psychotherapy}).size() == 1U);
    BOOST_TEST(app::view_session(alone(practice), together).notes.empty());
    BOOST_CHECK_EXCEPTION(app::update_note(practice, id, Tree::Map{{"visibility", "shared"}}), Refused,
                          refused_for("visibility"));
}

BOOST_AUTO_TEST_CASE(private_note_with_a_plan_is_told_to_hold_what_belongs_on_the_record)
{
    auto note = blank(with_nora);
    note.plan = "Ask about the hospital night.";
    BOOST_TEST(app::belongs_on_the_record(note).empty());
    note.kind = NoteKind::psychotherapy;
    BOOST_TEST((app::belongs_on_the_record(note) == std::vector<std::string>{"plan"}));
    note.stage = 1;
    BOOST_CHECK_EXCEPTION(app::record_note(practice, note), Refused, refused_for("kind"));
}

BOOST_AUTO_TEST_CASE(concern_that_is_present_opens_for_the_one_who_was_there)
{
    auto note = blank(with_nora);
    note.concerns = {present_concern(), {}};
    app::record_note(practice, note);
    const auto concerns = app::list_concerns(alone(practice));
    BOOST_REQUIRE_EQUAL(concerns.size(), 1U);
    BOOST_TEST((concerns[0].concern->client == nora));
    BOOST_TEST((concerns[0].concern->filled_on == day("2026-02-27")));
    BOOST_TEST((concerns[0].concern->opened_on == day("2026-03-02")));
    BOOST_TEST(concerns[0].is_open());
}

BOOST_AUTO_TEST_CASE(in_a_joint_session_a_concern_names_whom_it_is_about)
{
    auto note = blank(together);
    note.concerns = {present_concern()};
    BOOST_CHECK_EXCEPTION(app::record_note(practice, note), Refused, refused_for("concerns[0].client"));
    note.concerns = {present_concern(daniel)};
    note.concerns[0].agreed = "Calls his brother tonight.";
    app::record_note(practice, note);
    const auto concerns = app::list_concerns(alone(practice), daniel);
    BOOST_REQUIRE_EQUAL(concerns.size(), 1U);
    BOOST_TEST(!concerns[0].is_open());
    BOOST_TEST(concerns[0].responses[0]->agreed == "Calls his brother tonight.");
}

BOOST_AUTO_TEST_CASE(asked_and_denied_opens_nothing)
{
    auto note = blank(together);
    note.concerns.resize(2);
    note.concerns[0].state = domain::AskedState::denied;
    BOOST_CHECK_EXCEPTION(app::record_note(practice, note), Refused, refused_for("concerns[0].client"));
    note.concerns[0].client = nora;
    app::record_note(practice, note);
    BOOST_TEST(app::list_concerns(alone(practice)).empty());
}

BOOST_AUTO_TEST_CASE(being_frightened_at_home_is_not_asked_in_front_of_the_partner)
{
    auto note = blank(together);
    note.concerns.resize(1);
    note.concerns[0].area = domain::ConcernArea::home;
    note.concerns[0].client = nora;
    note.concerns[0].said = "Nothing.";
    for (const auto state : {domain::AskedState::denied, domain::AskedState::present}) {
        note.concerns[0].state = state;
        BOOST_CHECK_EXCEPTION(app::record_note(practice, note), Refused, refused_for("concerns[0].state"));
    }
    note.concerns[0].state = domain::AskedState::not_asked;
    app::record_note(practice, note);
    note.session = with_nora;
    note.concerns[0].state = domain::AskedState::denied;
    app::record_note(practice, note);
}

BOOST_AUTO_TEST_CASE(stage_2_together_before_both_screens_takes_a_reason_that_is_kept)
{
    auto note = blank(together);
    note.steps = {{nora, 7}};
    BOOST_CHECK_EXCEPTION(app::record_note(practice, note), Refused, refused_for("unfit_reason"));
    note.unfit_reason = "Both screens were asked elsewhere and are on their way.";
    const auto id = app::record_note(practice, note);
    BOOST_TEST(records().get(id)->unfit_reason == note.unfit_reason);
}

BOOST_AUTO_TEST_CASE(goals_a_note_touches_are_rated_on_the_sessions_day)
{
    domain::Goal goal;
    goal.care_case = couple;
    goal.statement = "Come back after a fight.";
    const auto goal_id = keep(goal);
    auto note = blank(with_nora);
    note.goals = {{goal_id, {}, 4.0}};
    const auto id = app::record_note(practice, note);
    app::update_note(practice, id, Tree::Map{{"goals", Tree::List{Tree::Map{{"goal", goal_id.value}, {"rating", 5}}}}});
    const auto ratings = records().where(&domain::GoalRating::goal, goal_id);
    BOOST_REQUIRE_EQUAL(ratings.size(), 1U);
    BOOST_TEST(ratings[0]->value == 5.0);
    BOOST_TEST((ratings[0]->client == nora));
    BOOST_TEST((ratings[0]->rated_on == day("2026-02-27")));
}

BOOST_AUTO_TEST_CASE(changed_draft_keeps_what_it_said_before)
{
    const auto id = a_note(with_nora);
    app::update_note(practice, id, Tree::Map{{"plan", "The hospital night."}});
    const auto rows = records().vault().database().query(
        "SELECT expanded(content) FROM record_history WHERE record_id = ?", {id.value}, {storage::Kind::text});
    BOOST_REQUIRE_EQUAL(rows.size(), 1U);
    BOOST_TEST(std::get<std::string>(rows[0][0]).find("school run") != std::string::npos);
    BOOST_TEST(records().get(id)->plan == "The hospital night.");
}

BOOST_AUTO_TEST_CASE(draft_that_was_changed_since_it_was_read_is_not_overwritten)
{
    const auto id = a_note(with_nora);
    app::update_note(practice, id, Tree::Map{{"row_version", 1}, {"plan", "First."}});
    BOOST_CHECK_THROW(app::update_note(practice, id, Tree::Map{{"row_version", 1}, {"plan", "Second."}}),
                      storage::StaleRecord);
    BOOST_TEST(records().get(id)->plan == "First.");
}

BOOST_AUTO_TEST_CASE(draft_is_not_shown_to_more_people_by_changing_it)
{
    const auto id = a_note(with_nora);
    BOOST_CHECK_EXCEPTION(app::update_note(practice, id, Tree::Map{{"visibility", "shared"}}), Refused,
                          refused_for("visibility"));
    app::update_note(practice, id, Tree::Map{{"visibility", "counselor"}});
    BOOST_TEST((audience(id) == domain::Audience{Visibility::counselor, {}}));
    BOOST_CHECK_EXCEPTION(app::update_note(practice, id, Tree::Map{{"visibility", Tree()}}), Refused,
                          refused_for("visibility"));
}

BOOST_AUTO_TEST_CASE(viewing_a_note_is_in_the_audit)
{
    const auto id = a_note(with_nora);
    app::view_note(alone(practice), id);
    BOOST_TEST(records().vault().audit().list_of(id.value).back().event == "progress_note_viewed");
}

BOOST_AUTO_TEST_SUITE_END()
