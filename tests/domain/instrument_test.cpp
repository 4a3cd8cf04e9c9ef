#include "domain/instrument.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

BOOST_AUTO_TEST_SUITE(instrument_test)

namespace {

using namespace domain;

Figure figure(double value)
{
    return {value, Confidence::source, "a test"};
}

// Four items 0–3, the last one reversed, bands over the whole range.
Instrument a_form()
{
    Instrument form;
    form.id = "form";
    form.items = {{"w", "w", 0, 3}, {"x", "x", 0, 3}, {"y", "y", 0, 3}, {"z", "z", 0, 3}};
    Scale scale;
    scale.id = "total";
    scale.items = {"w", "x", "y", "z"};
    scale.reversed = {"z"};
    scale.prorate_from = 3;
    scale.most = 12;
    scale.direction = Direction::lower_is_better;
    scale.bands = {{"low", "low", 0, 5}, {"high", "high", 6, 12}};
    scale.band_confidence = Confidence::source;
    scale.band_source = "a test";
    scale.change = {ChangeRule::published, figure(3), {}, {}, false, ""};
    scale.cutoff = Cutoff{6, ClinicalSide::at_least, Confidence::source, "a test"};
    form.scales = {scale};
    form.orders = {{"a", "a", {"w", "x", "y", "z"}}, {"b", "b", {"z", "y", "x", "w"}}};
    form.flags = {{"risk", "ask", "", {}, {}, {{{"z"}, 1, 1, true}}}, {"positive", "look", "total", 6, {}, {}}};
    return form;
}

// The one problem of a form after a change, as "field rule".
template<class Change>
std::string problem_after(Change&& change)
{
    auto form = a_form();
    change(form);
    const auto problems = check(form);
    BOOST_REQUIRE(!problems.empty());
    return problems.front().field + " " + problems.front().rule;
}

}

BOOST_AUTO_TEST_CASE(a_sound_definition_has_no_problem)
{
    BOOST_TEST(check(a_form()).empty());
}

BOOST_AUTO_TEST_CASE(a_reversed_item_that_the_scale_does_not_have_is_refused)
{
    BOOST_TEST(problem_after([](auto& form) { form.scales[0].reversed = {"q"}; }) ==
               "scales[0].reversed[0] unknown_item");
}

BOOST_AUTO_TEST_CASE(unknown_and_repeated_items_are_refused)
{
    BOOST_TEST(problem_after([](auto& form) { form.scales[0].items[3] = "q"; }) == "scales[0].items[3] unknown_item");
    BOOST_TEST(problem_after([](auto& form) { form.scales[0].items[3] = "w"; }) == "scales[0].items[3] unique");
    BOOST_TEST(problem_after([](auto& form) { form.items[3].key = "w"; }) == "items[3] unique");
}

BOOST_AUTO_TEST_CASE(an_item_without_choices_is_refused)
{
    BOOST_TEST(problem_after([](auto& form) { form.items[1].most = 0; }) == "items[1] range");
}

BOOST_AUTO_TEST_CASE(a_range_that_does_not_add_up_is_refused)
{
    BOOST_TEST(problem_after([](auto& form) { form.scales[0].most = 13; }) == "scales[0].most range");
    BOOST_TEST(problem_after([](auto& form) { form.scales[0].least = 1; }) == "scales[0].least range");
}

BOOST_AUTO_TEST_CASE(bands_with_gaps_or_overlaps_are_refused)
{
    BOOST_TEST(problem_after([](auto& form) { form.scales[0].bands[1].from = 7; }) == "scales[0].bands[1].from gap");
    BOOST_TEST(problem_after([](auto& form) { form.scales[0].bands[1].from = 5; }) ==
               "scales[0].bands[1].from overlap");
    BOOST_TEST(problem_after([](auto& form) { form.scales[0].bands[1].to = 11; }) == "scales[0].bands gap");
    BOOST_TEST(problem_after([](auto& form) { form.scales[0].bands[0].from = 1; }) == "scales[0].bands[0].from gap");
}

BOOST_AUTO_TEST_CASE(bands_of_means_meet_at_two_decimals)
{
    auto form = a_form();
    form.flags.clear();
    auto& scale = form.scales[0];
    scale.method = ScaleMethod::mean;
    scale.most = 3;
    scale.cutoff.reset();
    scale.bands = {{"low", "low", 0, 1.49}, {"high", "high", 1.5, 3}};
    BOOST_TEST(check(form).empty());
    BOOST_TEST(scale.band_of(1.494)->id == "low");
    BOOST_TEST(scale.band_of(1.496)->id == "high");
    scale.bands[1].from = 1.51;
    BOOST_TEST(check(form).front().rule == "gap");
}

BOOST_AUTO_TEST_CASE(bands_name_their_source)
{
    BOOST_TEST(problem_after([](auto& form) { form.scales[0].band_confidence.reset(); }) ==
               "scales[0].band_confidence required");
    BOOST_TEST(problem_after([](auto& form) { form.scales[0].band_source.clear(); }) ==
               "scales[0].band_source required");
}

BOOST_AUTO_TEST_CASE(a_missing_item_rule_out_of_range_is_refused)
{
    BOOST_TEST(problem_after([](auto& form) { form.scales[0].prorate_from = 0; }) == "scales[0].prorate_from range");
    BOOST_TEST(problem_after([](auto& form) { form.scales[0].prorate_from = 4; }) == "scales[0].prorate_from range");
}

BOOST_AUTO_TEST_CASE(items_of_different_ranges_cannot_be_prorated)
{
    BOOST_TEST(problem_after([](auto& form) {
                   form.items[0].most = 4;
                   form.scales[0].most = form.scales[0].bands[1].to = 13;
               }) == "scales[0].prorate_from prorate");
}

BOOST_AUTO_TEST_CASE(change_figures_fit_their_rule)
{
    BOOST_TEST(problem_after([](auto& form) { form.scales[0].change.threshold.reset(); }) ==
               "scales[0].change.threshold change");
    BOOST_TEST(problem_after([](auto& form) { form.scales[0].change = {}; }) == "scales[0].change.reason change");
    BOOST_TEST(problem_after([](auto& form) {
                   form.scales[0].change = {ChangeRule::computed, {}, figure(2), figure(1), false, ""};
               }) == "scales[0].change.reliability range");
    BOOST_TEST(problem_after([](auto& form) { form.scales[0].change.threshold->value = 0; }) ==
               "scales[0].change.threshold range");
}

BOOST_AUTO_TEST_CASE(a_cutoff_lies_in_the_range_and_on_the_worse_side)
{
    BOOST_TEST(problem_after([](auto& form) { form.scales[0].cutoff->value = 13; }) == "scales[0].cutoff.value range");
    BOOST_TEST(problem_after([](auto& form) { form.scales[0].cutoff->clinical = ClinicalSide::below; }) ==
               "scales[0].cutoff.clinical direction");
}

BOOST_AUTO_TEST_CASE(an_order_holds_every_item_once)
{
    BOOST_TEST(problem_after([](auto& form) { form.orders[1].items.pop_back(); }) == "orders[1].items count");
    BOOST_TEST(problem_after([](auto& form) { form.orders[1].items[0] = "y"; }) == "orders[1].items[1] unique");
}

BOOST_AUTO_TEST_CASE(a_flag_names_a_scale_or_items_that_exist)
{
    BOOST_TEST(problem_after([](auto& form) { form.flags[1].scale = "q"; }) == "flags[1].scale unknown_scale");
    BOOST_TEST(problem_after([](auto& form) { form.flags[1].at_least.reset(); }) == "flags[1] flag");
    BOOST_TEST(problem_after([](auto& form) { form.flags[0].clusters[0].items = {"q"}; }) ==
               "flags[0].clusters[0].items[0] unknown_item");
    BOOST_TEST(problem_after([](auto& form) { form.flags[0].clusters[0].from = 4; }) ==
               "flags[0].clusters[0].from range");
    BOOST_TEST(problem_after([](auto& form) { form.flags[0].clusters[0].count = 2; }) ==
               "flags[0].clusters[0].count range");
}

BOOST_AUTO_TEST_CASE(a_cutoff_says_whether_it_belongs_to_the_clinical_side)
{
    const auto clinical_at_10 = [](ClinicalSide side) {
        return Cutoff{10, side, Confidence::source, ""}.is_clinical(10);
    };
    BOOST_TEST(clinical_at_10(ClinicalSide::at_least));
    BOOST_TEST(clinical_at_10(ClinicalSide::at_most));
    BOOST_TEST(!clinical_at_10(ClinicalSide::above));
    BOOST_TEST(!clinical_at_10(ClinicalSide::below));
}

BOOST_AUTO_TEST_CASE(second_hand_and_general_figures_are_not_verified)
{
    BOOST_TEST(is_verified(Confidence::source));
    BOOST_TEST(is_verified(Confidence::derived));
    BOOST_TEST(!is_verified(Confidence::second_hand));
    BOOST_TEST(!is_verified(Confidence::general_knowledge));
}

BOOST_AUTO_TEST_SUITE_END()
