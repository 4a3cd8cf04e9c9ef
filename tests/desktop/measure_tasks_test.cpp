#include "app/measures/measure_plans.hpp"
#include "app/measures/measures.hpp"
#include "desktop/open_window.hpp"

#include <boost/test/unit_test.hpp>

using namespace test_support;

namespace {

/// What is done about measures besides typing one in.
struct MeasureTasksFixture : OpenWindow {
    std::vector<app::MeasurePlanView> plans()
    {
        return in_practice(
            [id = amara](app::OpenPractice& practice) { return app::list_measure_plans(alone(practice), id); });
    }

    std::vector<domain::Record<domain::Administration>> standing()
    {
        return in_practice([query = app::MeasureQuery{amara, person("Amara"), "rses", {}}](
                               app::OpenPractice& practice) { return app::standing_fillings(alone(practice), query); });
    }

    void plan_well_being()
    {
        const auto choose_form = [](wxDialog& dialog) {
            choose(the<desktop::RowList>(dialog, "instrument"), "WHO-5");
            end_with(dialog, "save");
        };
        const auto rhythm = [](wxDialog& dialog) {
            type(dialog, "every", "2");
            pick(dialog, "unit", "weeks");
            end_with(dialog, "save");
        };
        in_dialogs([this] { act("plan_measure"); }, {{"choose_measure", choose_form}, {"plan_measure", rhythm}});
        settle();
    }

    const CaseId amara = case_of("Amara");
    wxWindow& tab = open_tab(amara, "measures");
};

}

BOOST_FIXTURE_TEST_SUITE(measure_tasks_test, MeasureTasksFixture)

BOOST_AUTO_TEST_CASE(a_measure_is_planned_and_stands_in_the_list_until_it_is_stopped)
{
    const auto before = plans().size();
    plan_well_being();
    BOOST_REQUIRE_EQUAL(plans().size(), before + 1);
    BOOST_TEST(plans().back().plan->every == 2);
    auto& list = the<desktop::RowList>(tab, "measure_plans");
    choose(list, "every 2 weeks");
    const Answers meant(wxID_OK);
    press(tab, "stop_plan");
    BOOST_TEST(meant.asked() == 1);
    BOOST_TEST(plans().back().plan->stopped_on.has_value());
    BOOST_TEST(list.size() == before);
}

BOOST_AUTO_TEST_CASE(a_wrong_filling_is_corrected_and_counts_no_more)
{
    choose(the<desktop::RowList>(tab, "measures"), "RSES");
    settle();
    const auto before = standing();
    const auto correct = [](wxDialog& dialog) {
        auto& answers = the<desktop::RowList>(dialog, "answers");
        press_key(answers, '0');
        type(dialog, "correction_reason", "First answer misread");
        end_with(dialog, "save");
    };
    in_dialogs([this] { press(tab, "correct_filling"); },
               {{"correct_measure", correct}, {"measure_result", [](wxDialog& dialog) { end_with(dialog, "close"); }}});
    const auto now = standing();
    BOOST_REQUIRE_EQUAL(now.size(), before.size());
    BOOST_CHECK(now.back()->corrects == before.back().id);
    BOOST_CHECK(now.back()->answers.front() == 0);
    BOOST_TEST(now.back()->correction_reason == "First answer misread");
}

BOOST_AUTO_TEST_CASE(answers_stand_item_by_item_for_each_day)
{
    choose(the<desktop::RowList>(tab, "measures"), "RSES");
    settle();
    const auto days = standing().size();
    in_dialog(
        "item_answers", [this] { press(tab, "item_answers"); },
        [&](wxDialog& dialog) {
            auto& items = the<desktop::RowList>(dialog, "items");
            BOOST_TEST(items.size() == 10u);
            BOOST_TEST(items.GetColumnCount() == days + 2);
            end_with(dialog, "close");
        });
}

BOOST_AUTO_TEST_CASE(all_measures_of_a_couple_stand_apart_while_they_have_not_agreed)
{
    const auto couple = case_of("Imogen", true);
    open_whole_tab(couple, "measures");
    in_dialog(
        "at_a_glance", [this] { act("at_a_glance"); },
        [](wxDialog& dialog) {
            BOOST_TEST(find(dialog, "small_trends") != nullptr);
            BOOST_TEST(find(dialog, "together") == nullptr);
            BOOST_TEST(says(dialog, "only when both have agreed"));
            end_with(dialog, "close");
        });
}

BOOST_AUTO_TEST_SUITE_END()
