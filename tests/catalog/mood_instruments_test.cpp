#include "instrument_forms.hpp"
#include "json/json.hpp"

using namespace domain;
using namespace test_support;

BOOST_FIXTURE_TEST_SUITE(mood_instruments_test, Forms)

BOOST_AUTO_TEST_CASE(phq_9_writes_the_document_of_the_contract)
{
    BOOST_TEST(json::write(to_tree(score("phq-9", "1,1,1,1,1,0,0,0,0"))) ==
               R"({"instrument":"phq-9","items":9,"answered":9,"scales":[)"
               R"({"id":"total","value":5,"band":"mild","prorated":false}],"flags":[]})");
}

BOOST_AUTO_TEST_CASE(phq_9_bands_begin_at_their_published_values)
{
    BOOST_TEST(band("phq-9", "1,1,1,1,0,0,0,0,0") == "minimal");
    BOOST_TEST(band("phq-9", "1,1,1,1,1,0,0,0,0") == "mild");
    BOOST_TEST(band("phq-9", "3,3,3,1,0,0,0,0,0") == "moderate");
    BOOST_TEST(band("phq-9", "3,3,3,3,3,0,0,0,0") == "moderately-severe");
    BOOST_TEST(band("phq-9", "3,3,3,3,3,3,2,0,0") == "severe");
    BOOST_TEST(value("phq-9", repeated(9, "3")) == 27);
}

BOOST_AUTO_TEST_CASE(phq_9_item_9_above_0_or_blank_is_a_risk_whatever_the_total)
{
    BOOST_TEST(score("phq-9", "0,0,0,0,0,0,0,0,1").has_flag("risk"));
    BOOST_TEST(score("phq-9", "0,0,0,0,0,0,0,0,").has_flag("risk"));
    BOOST_TEST(score("phq-9", ",,,,,,,,2").has_flag("risk"));
    BOOST_TEST(!score("phq-9", "3,3,3,3,3,3,3,3,0").has_flag("risk"));
}

BOOST_AUTO_TEST_CASE(phq_9_is_prorated_from_seven_items)
{
    const auto eight = score("phq-9", "1,1,1,1,1,1,1,,1");
    BOOST_TEST(eight.scale("total")->value.value() == 9);
    BOOST_TEST(eight.scale("total")->prorated);
    BOOST_TEST(score("phq-9", "1,1,1,1,1,1,,,").scale("total")->reason == "not scorable: 3 items missing");
}

BOOST_AUTO_TEST_CASE(phq_9_is_never_scaled_over_item_9)
{
    const auto blank = score("phq-9", repeated(8, "3") + ",");
    BOOST_TEST(blank.scale("total")->value.value() == 24);
    BOOST_TEST(!blank.scale("total")->prorated);
    BOOST_TEST(blank.scale("total")->left_out == std::vector<std::string>{"harm_thoughts"});
    BOOST_TEST(json::write(to_tree(*blank.scale("total"))).find(R"("left_out":["harm_thoughts"])") !=
               std::string::npos);
    const auto seven_of_eight = score("phq-9", "1,1,1,1,1,1,1,,");
    BOOST_TEST(seven_of_eight.scale("total")->value.value() == 8);
    BOOST_TEST(seven_of_eight.scale("total")->prorated);
    // Its own answer stands beside the others; nothing is worked out from it: 12 of seven is 13.71 of eight.
    BOOST_TEST(value("phq-9", "2,2,2,2,2,1,1,,3") == 17);
    BOOST_TEST(score("phq-9", repeated(9, "1")).scale("total")->left_out.empty());
}

BOOST_AUTO_TEST_CASE(the_two_item_screens_are_positive_from_three)
{
    for (const auto* id : {"phq-2", "gad-2"}) {
        BOOST_TEST(!score(id, "1,1").has_flag("positive"), id);
        BOOST_TEST(score(id, "2,1").has_flag("positive"), id);
        BOOST_TEST(score(id, "3,").scale("total")->reason == "not scorable: 1 item missing", id);
    }
}

BOOST_AUTO_TEST_CASE(gad_7_sums_the_example_others_got_wrong)
{
    BOOST_TEST(value("gad-7", "2,2,1,1,1,1,1") == 9);
    BOOST_TEST(band("gad-7", "2,2,1,1,1,1,1") == "mild");
    BOOST_TEST(band("gad-7", "2,2,2,1,1,1,1") == "moderate");
    BOOST_TEST(band("gad-7", "3,3,3,3,3,0,0") == "severe");
    BOOST_TEST(value("gad-7", "1,1,1,1,1,1,") == 7);
}

BOOST_AUTO_TEST_CASE(who_5_is_four_times_the_raw_sum)
{
    const auto result = score("who-5", "3,3,2,3,2");
    BOOST_TEST(result.scale("total")->value.value() == 52);
    BOOST_TEST(result.scale("total")->sum.value() == 13);
    BOOST_TEST(result.scale("total")->sum_name == "raw");
    BOOST_TEST(result.scale("total")->band == "good");
    BOOST_TEST(band("who-5", "3,3,2,2,2") == "reduced");
    BOOST_TEST(band("who-5", "2,2,1,1,1") == "low");
}

BOOST_AUTO_TEST_CASE(k10_names_its_bands_and_refuses_a_zero)
{
    BOOST_TEST(band("k10", repeated(10, "1")) == "likely-well");
    BOOST_TEST(band("k10", repeated(10, "2")) == "mild");
    BOOST_TEST(band("k10", "3,3,3,3,3,2,2,2,2,2") == "moderate");
    BOOST_TEST(band("k10", repeated(10, "3")) == "severe");
    BOOST_TEST(score("k10", repeated(10, "2")).scale("total")->band_set == "CRUfAD");
    const auto problem = refused(*this, "k10", repeated(9, "1") + ",0");
    BOOST_TEST(problem.field == "item 10");
    BOOST_TEST(problem.allowed.arguments.at(1) == "5");
}

BOOST_AUTO_TEST_CASE(pcl_5_has_four_clusters)
{
    const auto result =
        score("pcl-5", repeated(5, "1") + "," + repeated(2, "2") + "," + repeated(7, "3") + "," + repeated(6, "4"));
    BOOST_TEST(result.scale("b")->value.value() == 5);
    BOOST_TEST(result.scale("c")->value.value() == 4);
    BOOST_TEST(result.scale("d")->value.value() == 21);
    BOOST_TEST(result.scale("e")->value.value() == 24);
    BOOST_TEST(result.scale("total")->value.value() == 54);
}

BOOST_AUTO_TEST_CASE(pcl_5_is_provisional_with_one_b_one_c_two_d_and_two_e)
{
    BOOST_TEST(score("pcl-5", "4,1,1,1,4,4,1,2,2,1,1,1,1,1,2,2,1,1,0,0").has_flag("provisional"));
    BOOST_TEST(!score("pcl-5", "4,1,1,1,4,4,1,2,1,1,1,1,1,1,4,4,1,1,0,0").has_flag("provisional"));
    BOOST_TEST(!score("pcl-5", "1,1,1,1,1,4,4,4,4,1,1,1,1,1,4,4,0,0,0,0").has_flag("provisional"));
    BOOST_TEST(!score("pcl-5", "4,4,1,1,4,4,1,2,2,1,1,1,1,1,4,1,1,1,1,1").has_flag("provisional"));
}

BOOST_AUTO_TEST_CASE(pcl_5_is_provisional_only_from_the_mark_for_screening_on)
{
    const auto clusters_at_12 = score("pcl-5", "0,0,0,0,2,2,0,2,2,0,0,0,0,0,2,2,0,0,0,0");
    BOOST_TEST(clusters_at_12.flags.empty());
    BOOST_TEST(score("pcl-5", repeated(10, "3") + "," + repeated(9, "0") + ",1").has_flag("positive")); // 31
    BOOST_TEST(!score("pcl-5", repeated(10, "3") + "," + repeated(10, "0")).has_flag("positive"));      // 30
}

BOOST_AUTO_TEST_CASE(pcl_5_is_prorated_from_sixteen_items)
{
    BOOST_TEST(value("pcl-5", repeated(16, "1") + ",,,,") == 20);
    BOOST_TEST(score("pcl-5", repeated(15, "1") + ",,,,,").scale("total")->reason == "not scorable: 5 items missing");
}

BOOST_AUTO_TEST_CASE(phq_9_is_the_sum_of_its_answers_whatever_total_a_form_brings_along)
{
    // A public example keeps 13 beside answers that sum to 10.
    BOOST_TEST(value("phq-9", "0,1,2,3,2,1,1,0,0") == 10);
    BOOST_TEST(band("phq-9", "0,1,2,3,2,1,1,0,0") == "moderate");
}

BOOST_AUTO_TEST_CASE(phq_9_bands_hold_both_their_ends)
{
    BOOST_TEST(band("phq-9", "3,3,3,0,0,0,0,0,0") == "mild");
    BOOST_TEST(band("phq-9", "3,3,3,3,2,0,0,0,0") == "moderate");
    BOOST_TEST(band("phq-9", "3,3,3,3,3,3,1,0,0") == "moderately-severe");
}

BOOST_AUTO_TEST_CASE(phq_9_with_two_missing_items_is_rounded_half_up)
{
    // 11 of six items: 14.67 of eight; 8 of six: 10.67; 12 of seven: 13.71.
    BOOST_TEST(value("phq-9", "2,2,2,2,2,1,,,0") == 15);
    BOOST_TEST(value("phq-9", "2,2,1,1,1,1,,,0") == 11);
    BOOST_TEST(value("phq-9", "2,2,2,2,2,1,1,,0") == 14);
}

BOOST_AUTO_TEST_CASE(phq_9_changes_from_six_points_and_recovers_below_ten)
{
    BOOST_TEST(class_of("phq-9", 16, 10) == "improved");
    BOOST_TEST(class_of("phq-9", 15, 9) == "recovered");
    BOOST_TEST(class_of("phq-9", 14, 9) == "unchanged");
    BOOST_TEST(class_of("phq-9", 4, 10) == "harmed");
}

BOOST_AUTO_TEST_CASE(gad_7_with_one_missing_item_is_scaled_and_two_are_too_many)
{
    // 8 of six items: 9.33 of seven; 9 of six: 10.5.
    BOOST_TEST(value("gad-7", "2,2,1,1,1,1,") == 9);
    BOOST_TEST(value("gad-7", "2,2,2,1,1,1,") == 11);
    BOOST_TEST(reason("gad-7", "2,2,2,1,1,,") == "not scorable: 2 items missing");
}

BOOST_AUTO_TEST_CASE(gad_7_changes_from_four_points_and_recovers_below_eight)
{
    BOOST_TEST(class_of("gad-7", 12, 8) == "improved");
    BOOST_TEST(class_of("gad-7", 11, 7) == "recovered");
    BOOST_TEST(class_of("gad-7", 11, 8) == "unchanged");
    BOOST_CHECK(change_on(for_client(*(*this)["gad-7"].scale("total")), 12, 8).size == MoveSize::noticeable);
    BOOST_CHECK(change_on(for_client(*(*this)["gad-7"].scale("total")), 12, 6).size == MoveSize::beyond_noise);
}

BOOST_AUTO_TEST_CASE(the_two_item_screens_are_the_first_two_items_of_the_long_forms)
{
    for (const auto& [brief, whole] : {std::pair{"phq-2", "phq-9"}, std::pair{"gad-2", "gad-7"}})
        for (std::size_t i = 0; i < 2; ++i)
            BOOST_CHECK((*this)[brief].items[i] == (*this)[whole].items[i]);
}

BOOST_AUTO_TEST_CASE(who_5_and_k10_need_every_item)
{
    BOOST_TEST(reason("who-5", "3,3,2,3,") == "not scorable: 1 item missing");
    BOOST_TEST(reason("k10", repeated(9, "2") + ",") == "not scorable: 1 item missing");
}

BOOST_AUTO_TEST_CASE(who_5_bands_and_change_are_on_the_hundred_scale)
{
    BOOST_TEST(value("who-5", repeated(5, "5")) == 100);
    BOOST_TEST(band("who-5", "2,2,1,1,1") == "low");     // 28
    BOOST_TEST(band("who-5", "2,2,2,1,1") == "reduced"); // 32
    BOOST_TEST(class_of("who-5", 40, 60) == "unchanged");
    BOOST_TEST(class_of("who-5", 40, 64) == "recovered");
    BOOST_TEST(class_of("who-5", 64, 40) == "harmed");
    BOOST_TEST(noise("who-5") == 23.6, boost::test_tools::tolerance(0.01));
    BOOST_CHECK(size_of("who-5", 40, 48) == MoveSize::nothing);
    BOOST_CHECK(size_of("who-5", 40, 60) == MoveSize::noticeable);
}

BOOST_AUTO_TEST_CASE(k10_bands_begin_where_crufad_says)
{
    BOOST_TEST(value("k10", repeated(10, "5")) == 50);
    BOOST_TEST(band("k10", "2,2,2,2,2,2,2,2,2,1") == "likely-well"); // 19
    BOOST_TEST(band("k10", "3,3,3,3,2,2,2,2,2,2") == "mild");        // 24
    BOOST_TEST(band("k10", "3,3,3,3,3,3,3,3,3,2") == "moderate");    // 29
}

BOOST_AUTO_TEST_CASE(pcl_5_parts_need_every_item_while_the_total_is_prorated)
{
    const auto one_missing = score("pcl-5", "," + repeated(19, "2"));
    BOOST_TEST(one_missing.scale("total")->value.value() == 40);
    BOOST_TEST(one_missing.scale("b")->reason == "not scorable: 1 item missing");
    BOOST_TEST(one_missing.scale("e")->value.value() == 12);
}

BOOST_AUTO_TEST_CASE(pcl_5_changes_from_fifteen_points_and_a_noticeable_ten_is_none)
{
    BOOST_TEST(class_of("pcl-5", 50, 40) == "unchanged");
    BOOST_TEST(class_of("pcl-5", 50, 35) == "improved");
    BOOST_TEST(class_of("pcl-5", 44, 29) == "improved");
    BOOST_TEST(class_of("pcl-5", 43, 28) == "recovered");
    BOOST_CHECK(size_of("pcl-5", 38, 24) == MoveSize::noticeable);
    BOOST_CHECK(change_on(for_client(*(*this)["pcl-5"].scale("total")), 45, 29).size == MoveSize::noticeable);
    BOOST_CHECK(change_on(for_client(*(*this)["pcl-5"].scale("total")), 45, 27).size == MoveSize::beyond_noise);
}

BOOST_AUTO_TEST_SUITE_END()
