#include "domain/document.hpp"
#include "domain/scoring.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(scoring_test)

namespace {

using namespace domain;

Instrument four_items(ScaleMethod method)
{
    Instrument form;
    form.id = "form";
    form.items = {{"w", "w", 0, 3}, {"x", "x", 0, 3}, {"y", "y", 0, 3}, {"z", "z", 0, 3}};
    Scale scale;
    scale.id = "total";
    scale.items = {"w", "x", "y", "z"};
    scale.method = method;
    scale.prorate_from = 3;
    form.scales = {scale};
    return form;
}

double total(const Instrument& form, const char* answers)
{
    return score(form, parse_answers(answers)).scale("total")->value.value();
}

template<class Action>
Problem refusal(Action&& action)
{
    try {
        action();
    } catch (const Refused& refused) {
        return refused.problem();
    }
    return {};
}

}

BOOST_AUTO_TEST_CASE(an_empty_field_is_a_missing_item)
{
    BOOST_CHECK(parse_answers("1,, 2 ,") == (ItemAnswers{1, std::nullopt, 2, std::nullopt}));
}

BOOST_AUTO_TEST_CASE(letters_are_refused_with_the_item)
{
    BOOST_CHECK(refusal([] { parse_answers("1,2,x"); }) ==
                (Problem{"item 3", "number", {"text_of_length", 1}, "whole_number_or_nothing"}));
    BOOST_TEST(refusal([] { parse_answers("1.5"); }).given == Words("value", "1.5"));
    BOOST_TEST(refusal([] { parse_answers("1,99999999999"); }).field == "item 2");
}

BOOST_AUTO_TEST_CASE(long_text_in_an_answer_is_not_repeated)
{
    BOOST_TEST(refusal([] { parse_answers("she said she could not answer that"); }).given ==
               Words("text_of_length", 34));
}

BOOST_AUTO_TEST_CASE(an_answer_out_of_range_is_refused_with_item_and_range)
{
    auto form = four_items(ScaleMethod::sum);
    BOOST_CHECK(refusal([&] {
                    score(form, {0, 4, 0, 0});
                }) == (Problem{"item 2", "range", {"value", 4}, {"from_to", 0, 3}}));
    form.range_note = "another form goes to 4";
    BOOST_TEST(refusal([&] {
                   score(form, {0, 0, -1, 0});
               }).allowed == Words("from_to_note", 0, 3, "another form goes to 4"));
}

BOOST_AUTO_TEST_CASE(too_many_and_too_few_answers_are_refused)
{
    const auto form = four_items(ScaleMethod::sum);
    BOOST_CHECK(refusal([&] {
                    score(form, {0, 0, 0});
                }) == (Problem{"answers", "count", {"value", 3}, {"one_for_each_item", 4}}));
    BOOST_TEST(refusal([&] { score(form, {0, 0, 0, 0, 0}); }).given == Words("value", 5));
}

BOOST_AUTO_TEST_CASE(prorated_sums_are_scaled_to_all_items_and_rounded_half_up)
{
    const auto form = four_items(ScaleMethod::sum);
    BOOST_TEST(total(form, "1,1,1,") == 4);
    BOOST_TEST(total(form, "1,1,2,") == 5); // 5.33
    BOOST_TEST(total(form, "2,1,2,") == 7); // 6.67
    BOOST_TEST(score(form, parse_answers("1,1,1,")).scale("total")->prorated);
    BOOST_TEST(!score(form, parse_answers("1,1,1,1")).scale("total")->prorated);
}

BOOST_AUTO_TEST_CASE(half_a_point_is_rounded_up)
{
    auto form = four_items(ScaleMethod::sum);
    form.scales[0].prorate_from = 2;
    form.scales[0].items = {"w", "x", "y"};
    BOOST_TEST(total(form, "2,1,,0") == 5); // 3 of two items: 4.5 of three
}

BOOST_AUTO_TEST_CASE(prorated_means_use_the_answered_items)
{
    auto form = four_items(ScaleMethod::mean);
    form.scales[0].sum_shown_as = "sum";
    const auto result = score(form, parse_answers("1,1,2,"));
    BOOST_TEST(result.scale("total")->value.value() == 4.0 / 3, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(result.scale("total")->sum.value() == 5);
}

BOOST_AUTO_TEST_CASE(too_many_missing_items_make_a_scale_unscorable)
{
    const auto form = four_items(ScaleMethod::sum);
    const auto result = score(form, parse_answers(",1,1,"));
    BOOST_TEST(!result.scale("total")->value.has_value());
    BOOST_TEST(result.scale("total")->reason == "not scorable: 2 items missing");
    BOOST_TEST(result.answered == 2);
}

BOOST_AUTO_TEST_CASE(a_scale_without_a_missing_item_rule_needs_every_item)
{
    auto form = four_items(ScaleMethod::sum);
    form.scales[0].prorate_from.reset();
    BOOST_TEST(score(form, parse_answers("1,1,1,")).scale("total")->reason == "not scorable: 1 item missing");
    BOOST_TEST(score(form, parse_answers(",,,")).scale("total")->reason == "not scorable: 4 items missing");
}

BOOST_AUTO_TEST_CASE(reversed_items_count_from_the_other_end)
{
    auto form = four_items(ScaleMethod::sum);
    form.scales[0].reversed = {"w"};
    BOOST_TEST(total(form, "0,0,0,0") == 3);
    BOOST_TEST(total(form, "3,0,0,0") == 0);
}

BOOST_AUTO_TEST_CASE(the_same_answers_by_item_score_the_same_in_every_printed_order)
{
    auto form = four_items(ScaleMethod::sum);
    form.scales[0].reversed = {"w"};
    form.orders = {{"a", "a", {"w", "x", "y", "z"}}, {"b", "b", {"z", "y", "x", "w"}}};
    const auto in_a = score(form, {3, 1, 2, 0}, "a");
    BOOST_CHECK(in_a.scales == score(form, {0, 2, 1, 3}, "b").scales);
    BOOST_TEST(in_a.order == "a");
    BOOST_TEST(score(form, {3, 1, 2, 0}).order == "a");
    BOOST_TEST(refusal([&] { score(form, {0, 0, 0, 0}, "c"); }).allowed == one_of({"a", "b"}));
}

BOOST_AUTO_TEST_CASE(a_form_of_one_order_and_no_target_refuses_both)
{
    const auto form = four_items(ScaleMethod::sum);
    BOOST_TEST(refusal([&] { score(form, {0, 0, 0, 0}, "b"); }).field == "order");
    BOOST_TEST(refusal([&] { score(form, {0, 0, 0, 0}, "", "mother"); }).field == "target");
}

BOOST_AUTO_TEST_CASE(a_blank_item_raises_the_flag_that_counts_blanks)
{
    auto form = four_items(ScaleMethod::sum);
    form.flags = {{"risk", "ask today", "", {}, {}, {{{"z"}, 1, 1, true}}}};
    BOOST_TEST(!score(form, parse_answers("3,3,3,0")).has_flag("risk"));
    BOOST_TEST(score(form, parse_answers("0,0,0,1")).has_flag("risk"));
    BOOST_TEST(score(form, parse_answers("0,0,0,")).has_flag("risk"));
    BOOST_TEST(score(form, parse_answers(",,,")).has_flag("risk"));
}

BOOST_AUTO_TEST_CASE(an_unscorable_scale_raises_no_flag_of_its_own)
{
    auto form = four_items(ScaleMethod::sum);
    form.flags = {{"positive", "follow up", "total", 0, {}, {}}};
    BOOST_TEST(score(form, parse_answers("0,0,0,0")).has_flag("positive"));
    BOOST_TEST(!score(form, parse_answers(",,,")).has_flag("positive"));
}

BOOST_AUTO_TEST_CASE(documents_write_whole_scores_as_integers_and_unknown_ones_as_null)
{
    BOOST_CHECK(number_tree(5).as<std::int64_t>());
    BOOST_CHECK(number_tree(2.5).as<double>());
    ScaleScore unknown;
    unknown.id = "total";
    unknown.reason = "not scorable: 1 item missing";
    BOOST_CHECK(
        to_tree(unknown) ==
        Tree(Tree::Map{
            {"id", "total"}, {"value", Tree()}, {"prorated", false}, {"reason", "not scorable: 1 item missing"}}));
}

BOOST_AUTO_TEST_CASE(people_read_scores_with_two_decimals_at_most)
{
    BOOST_TEST(score_words(31.0 / 6) == "5.17");
    BOOST_TEST(score_words(20) == "20");
    BOOST_TEST(score_words(51.5) == "51.5");
}

BOOST_AUTO_TEST_CASE(answers_come_back_from_a_document_with_their_gaps)
{
    ItemAnswers answers;
    read(Tree(Tree::List{1, Tree(), 0}), answers, Place{"answers", {}});
    BOOST_CHECK(answers == (ItemAnswers{1, std::nullopt, 0}));
    BOOST_CHECK(to_tree(answers) == Tree(Tree::List{1, Tree(), 0}));
}

BOOST_AUTO_TEST_SUITE_END()
