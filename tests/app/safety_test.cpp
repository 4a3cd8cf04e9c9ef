#include "app/homework/homework.hpp"
#include "app/intake/intakes.hpp"
#include "app/measures/measures.hpp"
#include "app/people/person_facts.hpp"
#include "app/plan/concerns.hpp"
#include "app/plan/injuries.hpp"
#include "app/plan/safety_plans.hpp"
#include "app/plan/screens.hpp"
#include "app/today/today.hpp"
#include "domain/scoring.hpp"
#include "session_builders.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace domain;
using namespace test_support;

namespace {

/// What is said of danger somewhere, and where it has to arrive. Today is 2 March 2026.
struct SafetyFixture : SessionFixture {
    SafetyScreen a_screen(const Id<Client>& client, ScreenAnswer fear, ScreenResult result,
                          const char* on = "2026-02-20")
    {
        SafetyScreen screen;
        screen.care_case = couple;
        screen.client = client;
        screen.asked_on = day(on);
        screen.answers.afraid = screen.answers.violence_or_control = fear;
        screen.result = result;
        return screen;
    }
    void screened(const Id<Client>& client, ScreenAnswer fear, ScreenResult result, const char* on = "2026-02-20")
    {
        app::record_screen(practice, a_screen(client, fear, result, on));
    }

    bool holds(PersonFact fact, const Id<CareCase>& care_case, const Id<Client>& client)
    {
        const auto facts = app::person_facts(practice, care_case, client, practice.clock().today());
        return std::ranges::find(facts.present, fact) != facts.present.end();
    }

    std::vector<app::ConcernView> concerns(const Id<Client>& client)
    {
        return app::list_concerns(alone(practice), client);
    }

    void says(const char* on, AskedState state, const char* agreed = "", const char* look_again = nullptr)
    {
        auto session = a_session(noras_own, {nora});
        session.held_on = day(on);
        ProgressNote note;
        note.concerns = {present_concern()};
        note.concerns[0].state = state;
        note.concerns[0].agreed = agreed;
        if (look_again)
            note.concerns[0].next_look_on = day(look_again);
        app::record_session(practice, session, note);
    }

    Id<Administration> fills(const char* instrument, const char* answers, const char* on)
    {
        Administration form;
        form.client = nora;
        form.care_case = noras_own;
        form.instrument = instrument;
        form.filled_on = day(on);
        form.answers = parse_answers(answers);
        return app::record_administration(practice, form);
    }

    Id<Intake> answers_intake(const Id<CareCase>& care_case, std::map<std::string, Tree> answers)
    {
        Intake intake;
        intake.client = nora;
        intake.care_case = care_case;
        intake.answers = std::move(answers);
        return app::record_intake(practice, intake);
    }

    std::vector<app::ConcernToday> today() { return app::today_view(alone(practice)).concerns; }
};

}

BOOST_FIXTURE_TEST_SUITE(safety_test, SafetyFixture)

BOOST_AUTO_TEST_CASE(fear_in_a_safety_screen_opens_a_concern)
{
    screened(nora, ScreenAnswer::yes, ScreenResult::wait);
    const auto found = concerns(nora);
    BOOST_REQUIRE_EQUAL(found.size(), 1u);
    BOOST_CHECK(found[0].concern->area == ConcernArea::home);
    BOOST_CHECK(found[0].concern->source == ConcernSource::screen);
    BOOST_TEST(found[0].is_open());
    BOOST_TEST(today().size() == 1u);
}

BOOST_AUTO_TEST_CASE(what_a_screen_leaves_open_is_to_be_asked_again_alone)
{
    screened(nora, ScreenAnswer::not_said, ScreenResult::wait);
    BOOST_REQUIRE_EQUAL(today().size(), 1u);
    BOOST_TEST(today()[0].ask_again);
    screened(nora, ScreenAnswer::no, ScreenResult::fits, "2026-02-27");
    BOOST_TEST(today().empty());
    BOOST_TEST(concerns(nora)[0].is_over());
}

BOOST_AUTO_TEST_CASE(someone_the_other_may_be_afraid_of_is_a_concern_for_others)
{
    auto screen = a_screen(nora, ScreenAnswer::no, ScreenResult::wait);
    screen.answers.other_afraid = ScreenAnswer::yes;
    app::record_screen(practice, screen);
    BOOST_REQUIRE_EQUAL(concerns(nora).size(), 1u);
    BOOST_CHECK(concerns(nora)[0].concern->area == ConcernArea::others);
}

BOOST_AUTO_TEST_CASE(the_partner_still_missing_is_the_one_to_screen)
{
    BOOST_CHECK(app::unscreened_member(practice, couple) == nora);
    screened(nora, ScreenAnswer::no, ScreenResult::fits);
    BOOST_CHECK(app::unscreened_member(practice, couple) == daniel);
    screened(daniel, ScreenAnswer::no, ScreenResult::fits);
    BOOST_TEST(app::unscreened_member(practice, couple).empty());
}

BOOST_AUTO_TEST_CASE(a_screen_to_be_asked_again_is_due_until_it_is)
{
    auto screen = a_screen(nora, ScreenAnswer::no, ScreenResult::fits);
    screen.ask_again_on = day("2026-03-01");
    app::record_screen(practice, screen);
    const auto promises = app::today_view(alone(practice)).promises;
    BOOST_REQUIRE_EQUAL(promises.size(), 1u);
    BOOST_CHECK(promises[0].kind == app::PromiseKind::screen_due);
    screened(nora, ScreenAnswer::no, ScreenResult::fits, "2026-03-01");
    BOOST_TEST(app::today_view(alone(practice)).promises.empty());
}

BOOST_AUTO_TEST_CASE(both_partners_facts_are_the_worse_of_both_screens)
{
    screened(nora, ScreenAnswer::yes, ScreenResult::not_offered);
    screened(daniel, ScreenAnswer::no, ScreenResult::fits);
    BOOST_TEST(holds(PersonFact::safety_screen, couple, nora));
    BOOST_TEST(holds(PersonFact::safety_screen, couple, daniel));
    BOOST_TEST(!holds(PersonFact::crisis, couple, daniel));
    Assignment task;
    task.client = daniel;
    task.care_case = couple;
    task.strategy = "h25";
    task.starts_on = day("2026-03-02");
    const auto lines = app::assign_homework(practice, task).lines;
    BOOST_REQUIRE(!lines.empty());
    for (const auto& line : lines)
        BOOST_TEST(line.find("Nora") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(fear_told_in_one_partners_own_case_is_known_to_the_couples_work)
{
    screened(nora, ScreenAnswer::no, ScreenResult::fits);
    screened(daniel, ScreenAnswer::no, ScreenResult::fits);
    BOOST_TEST(!holds(PersonFact::safety_screen, couple, daniel));
    answers_intake(noras_own, {{"afraid_of_someone", true}});
    BOOST_TEST(holds(PersonFact::safety_screen, couple, daniel));
}

BOOST_AUTO_TEST_CASE(who_has_no_partner_needs_no_partners_screen)
{
    BOOST_TEST(holds(PersonFact::safety_screen, noras_own, nora));
    answers_intake(noras_own, {{"has_partner", false}});
    BOOST_TEST(!holds(PersonFact::safety_screen, noras_own, nora));
}

BOOST_AUTO_TEST_CASE(thoughts_of_suicide_hold_back_until_they_are_over)
{
    const auto held_back = [&] { return holds(PersonFact::active_suicidal_thoughts, noras_own, nora); };
    fills("phq-9", "3,3,3,3,3,3,3,3,3", "2026-02-20");
    BOOST_TEST(held_back());
    ConcernResponse response;
    response.concern = concerns(nora)[0].concern.id;
    response.responded_on = day("2026-02-21");
    response.agreed = "Calls tomorrow.";
    app::respond(practice, response);
    BOOST_TEST(held_back());
    const auto items = app::strategy_library(alone(practice), noras_own, nora);
    for (const auto* id : {"h01", "h02", "h03", "h12", "h14"}) {
        const auto item = std::ranges::find(items, id, [](const auto& each) { return each.strategy.id; });
        BOOST_TEST(!item->suggested, id);
    }
    says("2026-02-27", AskedState::denied);
    BOOST_TEST(!held_back());
    fills("phq-9", "0,0,0,0,0,0,0,0,1", "2026-03-01");
    BOOST_TEST(held_back());
}

BOOST_AUTO_TEST_CASE(one_concern_per_person_and_area_with_its_history)
{
    says("2026-02-01", AskedState::present, "Calls Joe.", "2026-02-08");
    says("2026-02-08", AskedState::present, "Calls Joe first.", "2026-02-15");
    fills("phq-9", "0,0,0,0,0,0,0,0,1", "2026-02-10");
    says("2026-02-15", AskedState::present, "The plan is written.", "2026-03-09");
    const auto found = concerns(nora);
    BOOST_REQUIRE_EQUAL(found.size(), 1u);
    BOOST_TEST(found[0].occasions.size() == 4u);
    BOOST_TEST(found[0].responses.size() == 3u);
    BOOST_CHECK(found[0].state == ConcernState::watched);
    BOOST_CHECK(found[0].next_look_on == day("2026-03-09"));
    BOOST_TEST(today().empty());
}

BOOST_AUTO_TEST_CASE(a_later_denial_ends_the_look_and_a_draft_that_takes_it_back_brings_it_again)
{
    says("2026-02-01", AskedState::present, "Calls Joe.", "2026-02-08");
    BOOST_TEST(today().size() == 1u);
    says("2026-02-20", AskedState::denied);
    BOOST_TEST(today().empty());
    const auto note = app::list_notes(alone(practice), {noras_own, {}, {}}).back().note;
    app::update_note(practice, note.id, Tree::Map{{"concerns", Tree()}, {"plan", "Ask."}});
    BOOST_TEST(today().size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_concern_is_closed_with_a_reason_once)
{
    says("2026-02-20", AskedState::present);
    const auto id = concerns(nora)[0].concern.id;
    BOOST_CHECK_EXCEPTION(app::close_concern(practice, id, day("2026-02-21"), " "), Refused, refused_for("reason"));
    app::close_concern(practice, id, day("2026-02-21"), "It was said about a film.");
    BOOST_TEST(concerns(nora)[0].is_over());
    BOOST_CHECK_EXCEPTION(app::close_concern(practice, id, day("2026-02-22"), "Again."), Refused,
                          refused_for("concern"));
}

BOOST_AUTO_TEST_CASE(a_concern_of_another_case_stays_there_but_how_it_stands_is_the_persons)
{
    screened(nora, ScreenAnswer::yes, ScreenResult::wait);
    answers_intake(noras_own, {{"afraid_of_someone", true}});
    const auto own = app::list_concerns(alone(practice), {}, noras_own);
    BOOST_REQUIRE_EQUAL(own.size(), 1u);
    BOOST_TEST(own[0].occasions.size() == 1u);
    BOOST_CHECK(own[0].concern->care_case == noras_own);
    BOOST_TEST(app::list_concerns(alone(practice)).size() == 1u);
}

BOOST_AUTO_TEST_CASE(who_was_not_taken_on_stands_apart_at_the_end)
{
    says("2026-02-01", AskedState::present);
    screened(daniel, ScreenAnswer::yes, ScreenResult::wait, "2026-02-27");
    app::update_client(practice, nora, Tree::Map{{"status", "not_taken_on"}});
    const auto lines = today();
    BOOST_REQUIRE_EQUAL(lines.size(), 2u);
    BOOST_TEST((!lines[0].is_apart && lines[1].is_apart));
    BOOST_CHECK(lines[1].person.client == nora);
}

BOOST_AUTO_TEST_CASE(a_teenagers_yes_to_being_hit_opens_a_concern_in_any_intake)
{
    app::update_client(practice, nora, Tree::Map{{"birth_date", "2011-05-01"}});
    answers_intake(noras_own, {{"topic_being_hit", "yes"}});
    BOOST_REQUIRE_EQUAL(concerns(nora).size(), 1u);
    BOOST_CHECK(concerns(nora)[0].concern->area == ConcernArea::home);
}

BOOST_AUTO_TEST_CASE(a_declined_safety_question_is_asked_again_alone_and_then_known)
{
    const auto id = answers_intake(noras_own, {{"afraid_of_someone", std::string(prefer_not_to_say)}});
    BOOST_REQUIRE_EQUAL(today().size(), 1u);
    BOOST_TEST(today()[0].ask_again);
    BOOST_TEST(holds(PersonFact::safety_screen, noras_own, nora));
    Intake later;
    later.client = nora;
    later.care_case = noras_own;
    later.answers = {{"afraid_of_someone", true}};
    app::record_intake(practice, later, id);
    BOOST_REQUIRE_EQUAL(today().size(), 1u);
    BOOST_TEST(!today()[0].ask_again);
}

BOOST_AUTO_TEST_CASE(low_mood_is_told_by_three_forms)
{
    const auto is_low = [&] { return holds(PersonFact::low_mood, noras_own, nora); };
    fills("who-5", "2,2,2,2,2", "2026-02-01");
    BOOST_TEST(!is_low());
    fills("who-5", "1,1,1,1,1", "2026-02-08");
    BOOST_TEST(is_low());
    fills("who-5", "4,4,4,4,4", "2026-02-15");
    BOOST_TEST(!is_low());
    fills("phq-2", "2,1", "2026-02-20");
    BOOST_TEST(is_low());
    fills("phq-2", "0,1", "2026-02-27");
    fills("phq-9", "2,2,2,2,2,0,0,0,0", "2026-02-27");
    BOOST_TEST(is_low());
}

BOOST_AUTO_TEST_CASE(the_loop_of_a_couple_is_hot_in_stage_1)
{
    BOOST_TEST(holds(PersonFact::loop_not_calm, couple, nora));
    BOOST_TEST(!holds(PersonFact::loop_not_calm, noras_own, nora));
    ProgressNote note;
    note.stage = 2;
    note.unfit_reason = "Both screens were asked elsewhere.";
    app::record_session(practice, a_session(couple), note);
    BOOST_TEST(!holds(PersonFact::loop_not_calm, couple, nora));
}

BOOST_AUTO_TEST_CASE(a_danger_nobody_has_responded_to_is_a_crisis)
{
    says("2026-02-20", AskedState::present);
    BOOST_TEST(holds(PersonFact::crisis, noras_own, nora));
    for (const auto& item : app::strategy_library(alone(practice), noras_own, nora))
        BOOST_TEST(!item.suggested, item.strategy.id);
}

BOOST_AUTO_TEST_CASE(drinking_has_its_place_in_the_note)
{
    ProgressNote note;
    note.substances = {{nora, AskedState::present, "A bottle of wine most evenings."}};
    app::record_session(practice, a_session(noras_own), note);
    BOOST_TEST(holds(PersonFact::daily_drinking, noras_own, nora));
    BOOST_TEST(app::list_concerns(alone(practice)).empty());
}

BOOST_AUTO_TEST_CASE(what_was_given_before_is_not_suggested_again)
{
    answers_intake(noras_own, {{"has_partner", false}});
    const auto first = [&] {
        const auto items = app::strategy_library(alone(practice), noras_own, nora);
        const auto found = std::ranges::find_if(items, &app::LibraryItem::suggested);
        BOOST_REQUIRE(found != items.end());
        BOOST_TEST(!found->reasons.empty());
        return found->strategy.id;
    };
    Assignment task;
    task.client = nora;
    task.care_case = noras_own;
    task.strategy = first();
    task.starts_on = day("2026-03-01");
    app::assign_homework(practice, task);
    BOOST_TEST(first() != task.strategy);
}

BOOST_AUTO_TEST_CASE(every_version_of_a_safety_plan_stays)
{
    SafetyPlan plan;
    plan.client = nora;
    plan.written_on = day("2026-02-20");
    BOOST_CHECK_EXCEPTION(app::record_safety_plan(practice, plan), Refused, refused_for("what_i_notice"));
    plan.what_i_notice = "I stop answering messages.";
    app::record_safety_plan(practice, plan);
    plan.written_on = day("2026-02-27");
    plan.whom_i_call = "My sister.";
    const auto second = app::record_safety_plan(practice, plan);
    BOOST_TEST(app::list_safety_plans(alone(practice), nora).size() == 2u);
    BOOST_CHECK(app::current_safety_plan(practice, nora)->id == second);
    BOOST_CHECK(!app::current_safety_plan(practice, daniel));
}

BOOST_AUTO_TEST_CASE(an_injury_has_a_file_that_sessions_work_on)
{
    InjuryFile injury;
    injury.care_case = couple;
    injury.injured = nora;
    injury.other = daniel;
    injury.event = "The night in the hospital.";
    const auto id = app::add_injury(practice, injury);
    ProgressNote note;
    note.injuries = {{id, 3, "He hears it for the first time."}};
    app::record_session(practice, a_session(couple), note);
    const auto found = app::list_injuries(alone(practice), couple);
    BOOST_REQUIRE_EQUAL(found.size(), 1u);
    BOOST_TEST(found[0].sessions.size() == 1u);
    BOOST_CHECK(found[0].injury->step == 3);
    BOOST_CHECK_EXCEPTION(app::record_session(practice, a_session(noras_own), note), Refused,
                          refused_for("note.injuries[0].injury"));
    BOOST_CHECK_EXCEPTION(app::update_injury(practice, id, Tree::Map{{"injured", daniel.value}}), Refused,
                          refused_for("injured"));
}

BOOST_AUTO_TEST_CASE(figures_met_within_can_be_come_back_to)
{
    for (const auto* said : {"I am here.", "I am still here."}) {
        ProgressNote note;
        note.figures = {{"the girl on the stairs", FigureKind::younger_self, said, ""}};
        app::record_session(practice, a_session(noras_own), note);
    }
    const auto figures = app::known_figures(alone(practice), noras_own);
    BOOST_REQUIRE_EQUAL(figures.size(), 1u);
    BOOST_TEST(figures[0].said == "I am still here.");
}

BOOST_AUTO_TEST_SUITE_END()
