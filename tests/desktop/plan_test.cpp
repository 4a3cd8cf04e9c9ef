#include "app/plan/concerns.hpp"
#include "app/plan/goals.hpp"
#include "app/plan/injuries.hpp"
#include "app/plan/screens.hpp"
#include "desktop/open_window.hpp"

#include <boost/test/unit_test.hpp>

using namespace test_support;
using domain::GoalStatus;

namespace {

struct PlanFixture : OpenWindow {
    std::vector<app::GoalView> goals(const CaseId& care_case)
    {
        return in_practice([&](app::OpenPractice& practice) { return app::list_goals(alone(practice), care_case); });
    }

    std::vector<app::ConcernView> concerns(const CaseId& care_case)
    {
        return in_practice(
            [&](app::OpenPractice& practice) { return app::list_concerns(alone(practice), {}, care_case); });
    }

    const CaseId amara = case_of("Amara");
};

}

BOOST_FIXTURE_TEST_SUITE(plan_test, PlanFixture)

BOOST_AUTO_TEST_CASE(a_goal_is_shown_changed_and_saved)
{
    auto& tab = open_tab(amara, "plan");
    BOOST_TEST(says(tab, "times a week I speak before I am asked"));
    auto expected = *goals(amara).front().goal;
    in_dialog(
        "change_goal", [&] { press(tab, "change_goal"); },
        [](wxDialog& dialog) {
            BOOST_TEST(text_in(dialog, "statement") == "To take up room without apologizing");
            type(dialog, "progress_words", "almost every day");
            end_with(dialog, "save");
        });
    expected.progress_words = "almost every day";
    BOOST_CHECK(*goals(amara).front().goal == expected);
    BOOST_TEST(says(tab, "almost every day"));
}

BOOST_AUTO_TEST_CASE(a_goal_is_rated_and_a_number_that_is_none_is_refused_at_its_field)
{
    auto& tab = open_tab(amara, "plan");
    const auto before = goals(amara).front().ratings.size();
    in_dialog(
        "rate_goal", [&] { press(tab, "rate_goal"); },
        [this](wxDialog& dialog) {
            type(dialog, "value", "a lot");
            press(dialog, "save");
            BOOST_TEST(says(dialog, "Now: \""));
            type(dialog, "value", "5,5");
            type(dialog, "remark", "At the staff meeting too");
            end_with(dialog, "save");
        });
    const auto ratings = goals(amara).front().ratings;
    BOOST_REQUIRE_EQUAL(ratings.size(), before + 1);
    BOOST_TEST(ratings.back()->value == 5.5);
    BOOST_TEST(says(tab, "At the staff meeting too"));
}

BOOST_AUTO_TEST_CASE(a_goal_is_met_and_opened_again_with_one_press)
{
    auto& tab = open_tab(amara, "plan");
    press(tab, "goal_met");
    BOOST_CHECK(goals(amara).front().goal->status == GoalStatus::met);
    press(tab, "goal_reopen");
    BOOST_CHECK(goals(amara).front().goal->status == GoalStatus::open);
}

BOOST_AUTO_TEST_CASE(a_concern_stays_open_until_what_was_done_is_written)
{
    const auto callum = case_of("Callum");
    auto& tab = open_tab(callum, "plan");
    auto& list = the<desktop::RowList>(tab, "concerns");
    choose(list, "Open");
    const auto open = list.chosen();
    in_dialog(
        "respond_concern", [&] { press(tab, "respond"); },
        [](wxDialog& dialog) {
            type(dialog, "said", "Passing thoughts, no plan.");
            type(dialog, "agreed", "His sister calls in the evening.");
            end_with(dialog, "save");
        });
    for (const auto& view : concerns(callum))
        if (view.concern.id.value == open) {
            BOOST_TEST(!view.is_open());
            BOOST_TEST(view.responses.back()->agreed == "His sister calls in the evening.");
        }
    BOOST_TEST(says(tab, "His sister calls in the evening."));
}

BOOST_AUTO_TEST_CASE(a_safety_screen_is_asked_of_each_partner_alone)
{
    const auto couple = case_of("Imogen", true);
    auto& tab = open_whole_tab(couple, "plan");
    const auto petra = person("Petra");
    in_dialog(
        "safety_screen", [&] { press(tab, "screen." + desktop::shown(petra.value)); },
        [this](wxDialog& dialog) {
            BOOST_TEST(picked_in(dialog, "client").Contains("Petra"));
            pick(dialog, "answers.afraid", "No");
            pick(dialog, "answers.violence_or_control", "No");
            press(dialog, "save");
            BOOST_TEST(says(dialog, "What follows for joint work is needed."));
            the<wxChoice>(dialog, "result").SetSelection(1);
            type(dialog, "text", "Asked alone, at the start.");
            end_with(dialog, "save");
        });
    const auto screens =
        in_practice([&](app::OpenPractice& practice) { return app::list_screens(alone(practice), couple); });
    BOOST_CHECK(screens.back()->client == petra);
    BOOST_TEST(screens.back()->text == "Asked alone, at the start.");
    BOOST_TEST(says(tab, "Asked alone, at the start."));
    BOOST_TEST(!screens.back()->answers.other_afraid.has_value());
    for (const auto& view : concerns(couple))
        BOOST_TEST(!(view.concern->client == petra && view.concern->area == domain::ConcernArea::others));
}

BOOST_AUTO_TEST_CASE(an_attachment_injury_has_a_file_that_is_opened_and_changed)
{
    const auto couple = case_of("Imogen", true);
    auto& tab = open_whole_tab(couple, "plan");
    in_dialog(
        "new_injury", [&] { press(tab, "new_injury"); },
        [](wxDialog& dialog) {
            the<wxChoice>(dialog, "injured").SetSelection(1);
            type(dialog, "event", "Alone at the clinic");
            type(dialog, "need_then", "a hand to hold");
            end_with(dialog, "save");
        });
    BOOST_TEST(says(tab, "Needed then: a hand to hold"));
    choose(the<desktop::RowList>(tab, "injuries"), "Alone at the clinic");
    in_dialog(
        "change_injury", [&] { press(tab, "change_injury"); },
        [this](wxDialog& dialog) {
            type(dialog, "settled_on", "2026-03-01");
            press(dialog, "save");
            BOOST_TEST(says(dialog, "the apology"));
            tick(dialog, "apology_heard");
            end_with(dialog, "save");
        });
    const auto injuries =
        in_practice([&](app::OpenPractice& practice) { return app::list_injuries(alone(practice), couple); });
    BOOST_TEST(injuries.back().injury->event == "Alone at the clinic");
    BOOST_TEST(injuries.back().injury->apology_heard);
    act("client_in_room");
    BOOST_TEST(!the(open_tab(couple, "plan"), "injuries").IsShown());
}

BOOST_AUTO_TEST_CASE(with_a_client_in_the_room_concerns_are_put_away)
{
    act("client_in_room");
    auto& tab = open_tab(case_of("Callum"), "plan");
    BOOST_TEST(!the(tab, "concerns").IsShown());
    BOOST_TEST(says(tab, "are put away: they are for you alone"));
}

BOOST_AUTO_TEST_SUITE_END()
