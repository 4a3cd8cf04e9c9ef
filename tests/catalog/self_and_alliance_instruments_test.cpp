#include "instrument_forms.hpp"

#include <algorithm>

using namespace domain;
using namespace test_support;

BOOST_FIXTURE_TEST_SUITE(self_and_alliance_instruments_test, Forms)

BOOST_AUTO_TEST_CASE(rses_gives_one_person_the_same_score_in_both_orders)
{
    const auto* in_order_a = "3,0,3,3,0,0,3,0,0,3";
    BOOST_TEST(score("rses", in_order_a, "a").scale("total")->value.value() == 30);
    BOOST_TEST(score("rses", "3,3,0,3,0,3,3,0,0,0", "b").scale("total")->value.value() == 30);
    BOOST_TEST(score("rses", in_order_a, "b").scale("total")->value.value() == 18);
    BOOST_TEST(score("rses", in_order_a).order == "a");
}

BOOST_AUTO_TEST_CASE(rses_runs_from_0_to_30_and_refuses_the_other_scoring)
{
    BOOST_TEST(value("rses", "0,3,0,0,3,3,0,3,3,0") == 0);
    BOOST_TEST(value("rses", repeated(10, "2")) == 15);
    BOOST_TEST(band("rses", repeated(10, "2")) == "normal");
    BOOST_TEST(band("rses", "1,2,2,2,2,2,2,2,2,2") == "low");
    BOOST_TEST(band("rses", "3,0,3,3,0,1,2,1,1,3") == "high");
    const auto problem = refused(*this, "rses", "4,0,3,3,0,0,3,0,0,3");
    BOOST_TEST(problem.field == "item 1");
    BOOST_TEST(problem.allowed.arguments.at(1) == "3");
}

BOOST_AUTO_TEST_CASE(rses_is_prorated_from_eight_items)
{
    BOOST_TEST(value("rses", "2,1,2,2,1,1,2,1,,") == 20);
    BOOST_TEST(score("rses", "2,1,2,2,1,1,2,,,").scale("total")->reason == "not scorable: 3 items missing");
}

BOOST_AUTO_TEST_CASE(scs_sf_reverses_the_hard_facets_for_the_total_only)
{
    const auto result = score("scs-sf", repeated(12, "5"));
    BOOST_TEST(result.scale("total")->value.value() == 3);
    BOOST_TEST(result.scale("total")->sum.value() == 36);
    BOOST_TEST(result.scale("total")->band == "moderate");
    BOOST_TEST(result.scale("self_judgment")->value.value() == 5);
    BOOST_TEST(value("scs-sf", "1,5,5,1,5,5,5,1,1,5,1,1") == 5);
    BOOST_TEST(band("scs-sf", "3,2,3,3,2,2,2,4,5,3,5,3") == "low");
}

BOOST_AUTO_TEST_CASE(scs_sf_facets_hold_their_two_items)
{
    const auto result = score("scs-sf", "1,2,3,4,5,4,3,2,1,1,5,4");
    BOOST_TEST(result.scale("self_kindness")->value.value() == 3);
    BOOST_TEST(result.scale("self_judgment")->value.value() == 4.5);
    BOOST_TEST(result.scale("common_humanity")->value.value() == 3);
    BOOST_TEST(result.scale("isolation")->value.value() == 3);
    BOOST_TEST(result.scale("mindfulness")->value.value() == 3);
    BOOST_TEST(result.scale("over_identification")->value.value() == 1);
}

BOOST_AUTO_TEST_CASE(wai_sr_has_three_parts)
{
    const auto result = score("wai-sr", "1,2,3,4,5,1,2,3,4,5,1,2");
    BOOST_TEST(result.scale("total")->value.value() == 33);
    BOOST_TEST(result.scale("task")->value.value() == 10);
    BOOST_TEST(result.scale("bond")->value.value() == 14);
    BOOST_TEST(result.scale("goal")->value.value() == 9);
}

BOOST_AUTO_TEST_CASE(audit_c_is_positive_from_three_and_names_both_cuts)
{
    BOOST_TEST(!score("audit-c", "1,1,0").has_flag("positive"));
    const auto positive = score("audit-c", "1,1,1");
    BOOST_REQUIRE(positive.has_flag("positive"));
    BOOST_TEST(positive.flags[0].text.find("3 for women") != std::string::npos);
    BOOST_TEST(positive.flags[0].text.find("4 for men") != std::string::npos);
    BOOST_TEST(to_tree(positive).find("notes") != nullptr);
}

BOOST_AUTO_TEST_CASE(rses_reverses_2_5_6_8_9_in_order_a_and_3_5_8_9_10_in_order_b)
{
    const auto reversed_places = [&](const char* order) {
        std::vector<std::size_t> places;
        const auto keys = form_order((*this)["rses"], order);
        const auto& reversed = (*this)["rses"].scales[0].reversed;
        for (std::size_t i = 0; i < keys.size(); ++i)
            if (std::ranges::find(reversed, keys[i]) != reversed.end())
                places.push_back(i + 1);
        return places;
    };
    BOOST_CHECK((reversed_places("a") == std::vector<std::size_t>{2, 5, 6, 8, 9}));
    BOOST_CHECK((reversed_places("b") == std::vector<std::size_t>{3, 5, 8, 9, 10}));
}

BOOST_AUTO_TEST_CASE(rses_changes_beyond_six_points_and_never_recovers)
{
    BOOST_TEST(class_of("rses", 12, 18) == "unchanged");
    BOOST_TEST(class_of("rses", 12, 19) == "improved");
    BOOST_TEST(class_of("rses", 19, 12) == "deteriorated");
}

BOOST_AUTO_TEST_CASE(scs_sf_needs_every_item_and_says_its_parts_are_weak)
{
    const auto result = score("scs-sf", ",2,3,4,5,4,3,2,1,1,5,4");
    BOOST_TEST(result.scale("total")->reason == "not scorable: 1 item missing");
    BOOST_TEST(result.scale("self_kindness")->value.value() == 3);
    for (const auto& scale : (*this)["scs-sf"].scales)
        BOOST_TEST((scale.id == "total" || !scale.note.empty()), scale.id);
}

BOOST_AUTO_TEST_CASE(scs_sf_bands_meet_at_two_decimals)
{
    BOOST_TEST((*this)["scs-sf"].scales[0].band_of(2.49)->id == "low");
    BOOST_TEST((*this)["scs-sf"].scales[0].band_of(2.5)->id == "moderate");
    BOOST_TEST((*this)["scs-sf"].scales[0].band_of(3.5)->id == "moderate");
    BOOST_TEST((*this)["scs-sf"].scales[0].band_of(43.0 / 12)->id == "high");
}

BOOST_AUTO_TEST_CASE(wai_sr_and_audit_c_need_every_item_and_have_no_change_figure)
{
    BOOST_TEST(reason("wai-sr", repeated(11, "4") + ",") == "not scorable: 1 item missing");
    BOOST_TEST(value("wai-sr", repeated(12, "5")) == 60);
    BOOST_TEST(reason("audit-c", "2,1,") == "not scorable: 1 item missing");
    BOOST_TEST(refused(*this, "audit-c", "2,1,5").allowed == domain::Words("from_to", 0, 4));
    BOOST_TEST(value("audit-c", "4,4,4") == 12);
}

BOOST_AUTO_TEST_SUITE_END()
