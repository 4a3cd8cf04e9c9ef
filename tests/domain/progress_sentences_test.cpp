#include "domain/progress_sentences.hpp"
#include "domain/text.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>

namespace domain {

namespace {

using namespace std::chrono;

Scale esteem()
{
    Scale scale;
    scale.least = 0;
    scale.most = 30;
    scale.direction = Direction::higher_is_better;
    scale.change.rule = ChangeRule::published;
    scale.change.threshold = Figure{6, Confidence::source, "made up"};
    return scale;
}

ScoresInPeriod scores_of(const std::vector<double>& values)
{
    ScoresInPeriod scores;
    for (std::size_t i = 0; i < values.size(); ++i)
        scores.points.push_back({plus_days(2026y / March / 10, static_cast<int>(i) * 30), values[i]});
    return scores;
}

std::string phrases(const std::vector<Said>& sentences)
{
    std::vector<std::string> keys;
    for (const auto& said : sentences)
        keys.push_back(said.phrase);
    return joined(keys, " ");
}

std::string said(const Scale& scale, const std::vector<double>& values, const std::string& agreed = {})
{
    return phrases(score_sentences(scale, "how you see yourself", scores_of(values), agreed));
}

}

BOOST_AUTO_TEST_SUITE(progress_sentences)

BOOST_AUTO_TEST_CASE(the_first_form_is_a_starting_point_only_where_nothing_lies_before)
{
    BOOST_TEST(said(esteem(), {11}) == "score_one score_starting_point");
    BOOST_TEST(said(esteem(), {}).empty());
    auto later = scores_of({11});
    later.began_earlier = true;
    BOOST_TEST(phrases(score_sentences(esteem(), "it", later)) == "score_one score_one_says_little");
}

BOOST_AUTO_TEST_CASE(a_move_beyond_noise_is_said_with_from_where_to_where)
{
    const auto sentences = score_sentences(esteem(), "how you see yourself", scores_of({11, 12, 22}));
    BOOST_TEST(phrases(sentences) == "score_moved score_beyond");
    const auto& values = sentences.front().values;
    BOOST_TEST((values.at("before") == SaidValue(11.0)));
    BOOST_TEST((values.at("after") == SaidValue(22.0)));
    BOOST_TEST((values.at("range") == SaidValue(RangeOf{0, 30, Direction::higher_is_better})));
    BOOST_TEST(said(esteem(), {11, 14, 13, 22}) == "score_moved score_beyond score_dipped");
}

BOOST_AUTO_TEST_CASE(a_noticeable_move_is_watched_and_a_small_one_is_nothing_to_read_into)
{
    BOOST_TEST(said(esteem(), {11, 15}) == "score_moved score_noticeable");
    BOOST_TEST(said(esteem(), {11, 13}) == "score_stayed score_nothing");
    BOOST_TEST(said(esteem(), {11, 11}) == "score_stayed score_nothing");
}

BOOST_AUTO_TEST_CASE(nothing_is_watched_once_the_work_is_over)
{
    auto over = scores_of({11, 15});
    over.is_over = true;
    BOOST_TEST(phrases(score_sentences(esteem(), "it", over)) == "score_moved score_noticed");
    over.points = scores_of({22, 21}).points;
    BOOST_TEST(phrases(score_sentences(esteem(), "it", over, "to rest more")) == "score_watched_over score_agreed");
}

BOOST_AUTO_TEST_CASE(a_move_the_wrong_way_of_any_size_waits_for_what_was_agreed)
{
    BOOST_TEST(said(esteem(), {22, 11}).empty());
    BOOST_TEST(said(esteem(), {22, 21}).empty());
    BOOST_TEST(said(esteem(), {22, 11}, "  ").empty());
    BOOST_TEST(said(esteem(), {22, 11}, "to rest more") == "score_harder score_agreed");
    BOOST_TEST(said(esteem(), {22, 21}, "to rest more") == "score_watched score_agreed");
    BOOST_TEST((on_paper(esteem(), scores_of({22, 21})) == OnPaper::once_agreed));
    BOOST_TEST((on_paper(esteem(), scores_of({21, 22})) == OnPaper::as_it_is));
    auto later = scores_of({22, 11});
    later.began_earlier = true;
    const auto sentences = score_sentences(esteem(), "it", later, "to rest more");
    BOOST_TEST(phrases(sentences) == "score_harder_since score_agreed");
    BOOST_TEST((sentences.back().values.at("agreed") == SaidValue(std::string("to rest more."))));
}

BOOST_AUTO_TEST_CASE(without_a_change_figure_little_is_read_into_a_move_and_one_the_wrong_way_still_waits)
{
    auto scale = esteem();
    scale.change = {};
    BOOST_TEST(said(scale, {11, 22}) == "score_moved score_unknown");
    BOOST_TEST(said(scale, {22, 11}).empty());
}

BOOST_AUTO_TEST_CASE(a_month_has_its_year_where_it_could_be_the_last_one)
{
    BOOST_TEST((month_of(2026y / March / 10, 2026y / May / 1) == MonthOf{2026y / March / 10, false}));
    BOOST_TEST((month_of(2025y / May / 10, 2026y / May / 1) == MonthOf{2025y / May / 10, true}));
}

BOOST_AUTO_TEST_CASE(days_are_counted_and_none_is_not_said)
{
    BOOST_TEST(!days_tried(0).has_value());
    BOOST_TEST(days_tried(1)->phrase == "tried_once");
    BOOST_TEST((days_tried(23)->values.at("days") == SaidValue(23.0)));
}

BOOST_AUTO_TEST_SUITE_END()

}
