#include "domain/change.hpp"
#include "domain/scoring.hpp"

#include <boost/test/unit_test.hpp>

#include <limits>
#include <vector>

BOOST_AUTO_TEST_SUITE(change_test)

namespace {

using namespace domain;

const auto close = boost::test_tools::tolerance(1e-4);

// Lower is better, published threshold 6, clinical from 10.
Scale published_scale()
{
    Scale scale;
    scale.id = "total";
    scale.direction = Direction::lower_is_better;
    scale.change = {ChangeRule::published, Figure{6, Confidence::second_hand, "a manual"}, {}, {}, false, ""};
    scale.cutoff = Cutoff{10, ClinicalSide::at_least, Confidence::source, "a manual"};
    return scale;
}

// Higher is better, minimum reliable change about 6.23, no cut-off.
Scale computed_scale(bool assumed_spread)
{
    Scale scale;
    scale.id = "total";
    scale.direction = Direction::higher_is_better;
    scale.change.rule = ChangeRule::computed;
    scale.change.sd = Figure{5.8, Confidence::general_knowledge, "a norm"};
    scale.change.reliability = Figure{0.85, Confidence::second_hand, "a retest"};
    scale.change.assumed_spread = assumed_spread;
    return scale;
}

// The worked example of Jacobson and Truax.
ChangeInput worked_example()
{
    ChangeInput input;
    input.before = 32.5;
    input.after = 47.5;
    input.sd = 7.5;
    input.reliability = 0.8;
    input.direction = Direction::higher_is_better;
    input.clinical_mean = 40;
    input.clinical_sd = 7.5;
    input.functional_mean = 60;
    input.functional_sd = 7.5;
    return input;
}

std::string class_from(const Scale& scale, double before, double after)
{
    return std::string(token_of(change_on(scale, before, after).classified.value()));
}

template<class Action>
std::string refused_field(Action&& action)
{
    try {
        action();
    } catch (const Refused& refused) {
        return refused.problem().field;
    }
    return "";
}

template<class Edit>
std::string refused_after(Edit&& edit)
{
    auto input = worked_example();
    edit(input);
    return refused_field([&] { computed_change(input); });
}

}

BOOST_AUTO_TEST_CASE(the_worked_example_gives_the_published_figures)
{
    auto input = worked_example();
    input.cutoff = "c";
    const auto change = computed_change(input);
    BOOST_TEST(change.computed->se == 3.35410, close);
    BOOST_TEST(change.computed->s_diff == 4.74342, close);
    BOOST_TEST(change.computed->rci == 3.16228, close);
    BOOST_TEST(change.computed->minimum_reliable_change == 9.29693, close);
    BOOST_TEST(change.cutoffs.a.value() == 55);
    BOOST_TEST(change.cutoffs.b.value() == 45);
    BOOST_TEST(change.cutoffs.c.value() == 50);
    BOOST_TEST(change.cutoff.value() == 50);
    BOOST_CHECK(change.classified == ChangeClass::improved);
}

BOOST_AUTO_TEST_CASE(the_cutoff_asked_for_decides_about_recovery)
{
    auto input = worked_example();
    input.cutoff = "b";
    BOOST_CHECK(computed_change(input).classified == ChangeClass::recovered);
    input.cutoff = "a";
    BOOST_CHECK(computed_change(input).classified == ChangeClass::improved);
    input.cutoff = "";
    BOOST_TEST(!computed_change(input).cutoff.has_value());
}

BOOST_AUTO_TEST_CASE(cutoff_b_rests_on_the_functional_spread)
{
    auto input = worked_example();
    input.clinical_sd = 10;
    input.functional_sd = 5;
    const auto change = computed_change(input);
    BOOST_TEST(change.cutoffs.a.value() == 60);
    BOOST_TEST(change.cutoffs.b.value() == 50);
    BOOST_TEST(change.cutoffs.c.value() == 53.33333, close);
}

BOOST_AUTO_TEST_CASE(cutoffs_are_mirrored_when_lower_is_better)
{
    auto input = worked_example();
    std::swap(input.clinical_mean, input.functional_mean);
    input.before = 67.5;
    input.after = 52.5;
    input.direction = Direction::lower_is_better;
    input.cutoff = "b";
    const auto change = computed_change(input);
    BOOST_TEST(change.cutoffs.a.value() == 45);
    BOOST_TEST(change.cutoffs.b.value() == 55);
    BOOST_CHECK(change.classified == ChangeClass::recovered);
}

BOOST_AUTO_TEST_CASE(a_computed_change_counts_strictly_beyond_the_limit)
{
    auto input = worked_example();
    input.sd = 10;
    input.reliability = 0.5;
    input.before = 0;
    input.after = 19.6; // an index of exactly 1.96
    BOOST_CHECK(computed_change(input).classified == ChangeClass::unchanged);
    input.after = 19.61;
    BOOST_CHECK(computed_change(input).classified == ChangeClass::improved);
    input.after = -19.61;
    BOOST_CHECK(computed_change(input).classified == ChangeClass::deteriorated);
}

BOOST_AUTO_TEST_CASE(a_published_threshold_counts_from_its_value_on)
{
    BOOST_TEST(class_from(published_scale(), 20, 15) == "unchanged");
    BOOST_TEST(class_from(published_scale(), 20, 14) == "improved");
}

BOOST_AUTO_TEST_CASE(every_class_is_told_apart)
{
    BOOST_TEST(class_from(published_scale(), 15, 8) == "recovered");
    BOOST_TEST(class_from(published_scale(), 24, 12) == "improved");
    BOOST_TEST(class_from(published_scale(), 9, 2) == "improved");
    BOOST_TEST(class_from(published_scale(), 12, 9) == "unchanged");
    BOOST_TEST(class_from(published_scale(), 12, 18) == "deteriorated");
    BOOST_TEST(class_from(published_scale(), 2, 9) == "deteriorated");
    BOOST_TEST(class_from(published_scale(), 5, 12) == "harmed");
}

BOOST_AUTO_TEST_CASE(crossing_the_cutoff_without_reliable_change_is_shown_but_no_recovery)
{
    const auto change = change_on(published_scale(), 12, 9);
    BOOST_TEST(change.crossed_cutoff);
    BOOST_TEST(!change.reliable);
    BOOST_CHECK(change.classified == ChangeClass::unchanged);
}

BOOST_AUTO_TEST_CASE(a_start_on_the_functional_side_is_said)
{
    BOOST_TEST(change_on(published_scale(), 9, 2).before_functional);
    BOOST_TEST(!change_on(published_scale(), 10, 2).before_functional);
    BOOST_TEST(!change_on(computed_scale(false), 9, 2).before_functional);
}

BOOST_AUTO_TEST_CASE(a_scale_without_a_figure_says_why)
{
    Scale scale;
    scale.change.reason = "no change figure is published";
    const auto change = change_on(scale, 1, 9);
    BOOST_TEST(!change.classified.has_value());
    BOOST_CHECK(to_tree(change) == Tree(Tree::Map{{"rule", Tree()},
                                                  {"class", Tree()},
                                                  {"before", 1},
                                                  {"after", 9},
                                                  {"size", "unknown"},
                                                  {"reason", "no change figure is published"}}));
    BOOST_TEST(!corridor(scale).has_value());
}

BOOST_AUTO_TEST_CASE(figures_read_second_hand_and_assumed_spreads_are_said)
{
    BOOST_TEST(!change_on(published_scale(), 15, 8).verified);
    BOOST_TEST(change_on(computed_scale(true), 15, 22).assumed_spread);
    BOOST_TEST(!change_on(computed_scale(false), 15, 22).assumed_spread);
}

BOOST_AUTO_TEST_CASE(a_published_change_begins_its_document_with_rule_threshold_cutoff_and_class)
{
    const auto tree = to_tree(change_on(published_scale(), 15, 8));
    const auto& map = *tree.as<Tree::Map>();
    const Tree::Map head{{"rule", "published"}, {"threshold", 6}, {"cutoff", 10}, {"class", "recovered"}};
    BOOST_CHECK(Tree::Map(map.begin(), map.begin() + 4) == head);
}

BOOST_AUTO_TEST_CASE(a_computed_change_names_all_its_figures)
{
    const auto tree = to_tree(computed_change(worked_example()));
    for (const auto* key : {"se", "s_diff", "rci", "minimum_reliable_change", "cutoff_a", "cutoff_b", "cutoff_c"})
        BOOST_TEST(tree.find(key) != nullptr, key);
    BOOST_TEST(tree.text("rule") == "computed");
    BOOST_TEST(tree.text("class") == "improved");
}

BOOST_AUTO_TEST_CASE(figures_that_make_no_sense_are_refused)
{
    const double infinite = std::numeric_limits<double>::infinity();
    BOOST_TEST(refused_after([](auto& input) { input.sd = 0; }) == "sd");
    BOOST_TEST(refused_after([&](auto& input) { input.sd = infinite; }) == "sd");
    BOOST_TEST(refused_after([](auto& input) { input.reliability = 1; }) == "reliability");
    BOOST_TEST(refused_after([](auto& input) { input.reliability = -0.1; }) == "reliability");
    BOOST_TEST(refused_after([](auto& input) { input.direction = Direction::none; }) == "direction");
    BOOST_TEST(refused_after([](auto& input) { input.direction = Direction::lower_is_better; }) == "functional_mean");
    BOOST_TEST(refused_after([](auto& input) { input.clinical_sd.reset(); }) == "clinical_sd");
    BOOST_TEST(refused_after([](auto& input) { input.functional_sd = 0; }) == "functional_sd");
    BOOST_TEST(refused_after([](auto& input) { input.cutoff = "d"; }) == "cutoff");
    BOOST_TEST(refused_after([&](auto& input) { input.after = infinite; }) == "after");
}

BOOST_AUTO_TEST_CASE(a_cutoff_without_its_figures_is_refused)
{
    BOOST_TEST(refused_after([](auto& input) {
                   input.clinical_mean.reset();
                   input.clinical_sd.reset();
                   input.cutoff = "c";
               }) == "clinical_mean");
    BOOST_TEST(refused_after([](auto& input) {
                   input.functional_mean.reset();
                   input.functional_sd.reset();
                   input.cutoff = "b";
               }) == "functional_mean");
}

BOOST_AUTO_TEST_CASE(directions_are_read_by_their_short_and_long_names)
{
    BOOST_CHECK(parse_direction("higher") == Direction::higher_is_better);
    BOOST_CHECK(parse_direction("lower_is_better") == Direction::lower_is_better);
    BOOST_TEST(refused_field([] { parse_direction("sideways"); }) == "direction");
}

BOOST_AUTO_TEST_CASE(the_corridor_is_as_wide_as_reliable_change)
{
    BOOST_TEST(corridor(published_scale())->half_width == 6);
    BOOST_TEST(corridor(computed_scale(true))->half_width == 6.22614, close);
    BOOST_TEST(corridor(computed_scale(true))->assumed);
    BOOST_TEST(!corridor(published_scale())->assumed);
}

BOOST_AUTO_TEST_CASE(one_score_past_reliable_change_goes_the_wrong_way)
{
    const auto way = [](std::vector<double> scores) { return going_the_wrong_way(published_scale(), scores); };
    BOOST_CHECK(way({10, 16}) == WrongWay::past_reliable_change);
    BOOST_CHECK(way({16, 10}) == WrongWay::no);
    BOOST_CHECK(way({10, 18, 11}) == WrongWay::no);
    BOOST_CHECK(way({10}) == WrongWay::no);
    BOOST_CHECK(way({}) == WrongWay::no);
}

BOOST_AUTO_TEST_CASE(two_scores_beyond_noise_go_the_wrong_way)
{
    const auto way = [](std::vector<double> scores) { return going_the_wrong_way(published_scale(), scores); };
    BOOST_CHECK(way({10, 14, 15}) == WrongWay::twice_beyond_noise);
    BOOST_CHECK(way({10, 14}) == WrongWay::no);
    BOOST_CHECK(way({10, 13, 14}) == WrongWay::no); // 3 is within one standard error of 3.06
}

BOOST_AUTO_TEST_CASE(falling_scores_go_the_wrong_way_where_higher_is_better)
{
    BOOST_CHECK(going_the_wrong_way(computed_scale(false), std::vector{20.0, 12.0}) == WrongWay::past_reliable_change);
    BOOST_CHECK(going_the_wrong_way(computed_scale(false), std::vector{12.0, 20.0}) == WrongWay::no);
    BOOST_CHECK(going_the_wrong_way(Scale{}, std::vector{1.0, 9.0}) == WrongWay::no);
}

BOOST_AUTO_TEST_CASE(a_move_has_one_of_three_sizes)
{
    auto scale = published_scale();
    const auto size = [&](double before, double after) { return change_on(scale, before, after).size; };
    scale.change.noticeable = Figure{5, Confidence::source, "a paper"};
    BOOST_CHECK(size(16, 16) == MoveSize::nothing);
    BOOST_CHECK(size(16, 12) == MoveSize::nothing);
    BOOST_CHECK(size(16, 11) == MoveSize::noticeable);
    BOOST_CHECK(size(16, 10) == MoveSize::beyond_noise);
    scale.change.noticeable.reset();
    BOOST_CHECK(size(16, 12) == MoveSize::noticeable); // one standard error is 3.06
    BOOST_CHECK(size(16, 13) == MoveSize::nothing);
}

BOOST_AUTO_TEST_CASE(a_move_the_wrong_way_is_never_nothing)
{
    const auto change = change_on(published_scale(), 10, 11);
    BOOST_TEST(change.worse);
    BOOST_CHECK(change.size == MoveSize::noticeable);
    Scale unknown;
    unknown.direction = Direction::higher_is_better;
    BOOST_CHECK(change_on(unknown, 10, 9).size == MoveSize::noticeable);
    BOOST_CHECK(change_on(unknown, 10, 11).size == MoveSize::unknown);
}

BOOST_AUTO_TEST_CASE(a_clients_page_goes_by_the_careful_figure)
{
    auto scale = published_scale();
    scale.change.careful = Figure{9, Confidence::source, "another sample"};
    BOOST_CHECK(change_on(scale, 20, 13).size == MoveSize::beyond_noise);
    BOOST_TEST(change_on(scale, 20, 13).careful.value() == 9);
    const auto paper = for_client(scale);
    BOOST_CHECK(change_on(paper, 20, 13).size == MoveSize::noticeable);
    BOOST_CHECK(change_on(paper, 20, 11).size == MoveSize::beyond_noise);
    BOOST_TEST(corridor(paper)->half_width == 9);
}

BOOST_AUTO_TEST_CASE(noise_from_internal_consistency_is_said)
{
    auto scale = computed_scale(false);
    BOOST_TEST(!change_on(scale, 15, 22).internal_consistency);
    scale.change.internal_consistency = true;
    BOOST_TEST(change_on(scale, 15, 22).internal_consistency);
    BOOST_TEST(corridor(scale)->internal_consistency);
}

BOOST_AUTO_TEST_CASE(a_worse_band_or_a_published_noticeable_move_goes_the_wrong_way)
{
    auto scale = published_scale();
    BOOST_CHECK(going_the_wrong_way(scale, std::vector{8.0, 13.0}) == WrongWay::worse_band);
    BOOST_CHECK(going_the_wrong_way(scale, std::vector{9.0, 10.0}) == WrongWay::no); // less than one standard error
    scale.change.noticeable = Figure{5, Confidence::source, "a paper"};
    BOOST_CHECK(going_the_wrong_way(scale, std::vector{14.0, 19.0}) == WrongWay::noticeable);
    Scale banded;
    banded.direction = Direction::lower_is_better;
    banded.most = 50;
    banded.bands = {{"well", "well", 10, 19}, {"mild", "mild", 20, 24}, {"severe", "severe", 25, 50}};
    BOOST_CHECK(going_the_wrong_way(banded, std::vector{20.0, 40.0}) == WrongWay::worse_band);
    BOOST_CHECK(going_the_wrong_way(banded, std::vector{40.0, 20.0}) == WrongWay::no);
    BOOST_CHECK(going_the_wrong_way(banded, std::vector{20.0, 24.0}) == WrongWay::no);
}

BOOST_AUTO_TEST_SUITE_END()
