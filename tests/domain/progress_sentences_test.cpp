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

std::string said(const Scale& scale, const std::vector<double>& values, const std::string& agreed = {})
{
    std::vector<ScorePoint> scores;
    for (std::size_t i = 0; i < values.size(); ++i)
        scores.push_back({plus_days(2026y / March / 10, static_cast<int>(i) * 30), values[i]});
    return joined(score_sentences(scale, "how you see yourself", scores, agreed), " ");
}

}

BOOST_AUTO_TEST_SUITE(progress_sentences)

BOOST_AUTO_TEST_CASE(call_the_first_form_a_starting_point)
{
    BOOST_TEST(said(esteem(), {11}) ==
               "Your answers about how you see yourself came to 11 (range 0–30, higher is better). "
               "This is our starting point. One form says little by itself.");
    BOOST_TEST(said(esteem(), {}).empty());
}

BOOST_AUTO_TEST_CASE(say_from_where_to_where_and_that_it_is_more_than_noise)
{
    BOOST_TEST(said(esteem(), {11, 12, 22}) ==
               "Your answers about how you see yourself went from 11 to 22 (range 0–30, higher is better). "
               "That is more than ordinary ups and downs would explain.");
    BOOST_TEST(said(esteem(), {11, 14, 13, 22}).ends_with("It turned back once in between, and you kept going."));
}

BOOST_AUTO_TEST_CASE(read_nothing_into_a_small_move)
{
    BOOST_TEST(said(esteem(), {11, 13}) ==
               "Your answers about how you see yourself are about where they were in March (11, now 13; range 0–30, "
               "higher is better). Moves of this size come and go by themselves, so we read nothing into it.");
}

BOOST_AUTO_TEST_CASE(say_what_got_worse_only_with_what_was_agreed)
{
    BOOST_TEST(said(esteem(), {22, 11}).empty());
    BOOST_TEST(said(esteem(), {22, 11}, "  ").empty());
    BOOST_TEST(said(esteem(), {22, 11}, "to rest more") ==
               "Your answers say these weeks have been harder than when we began (22, now 11; range 0–30, higher is "
               "better). We have talked about it and agreed: to rest more.");
    const std::vector<ScorePoint> worse{{2026y / March / 10, 22}, {2026y / May / 10, 11}};
    BOOST_TEST((on_paper(esteem(), worse) == OnPaper::once_agreed));
}

BOOST_AUTO_TEST_CASE(say_little_where_no_change_figure_is_known)
{
    auto scale = esteem();
    scale.change = {};
    BOOST_TEST(said(scale, {11, 22}).ends_with("is not known, so we read little into it."));
}

BOOST_AUTO_TEST_CASE(count_days_and_meetings)
{
    BOOST_TEST(days_tried_words(0).empty());
    BOOST_TEST(days_tried_words(1) == "tried once");
    BOOST_TEST(days_tried_words(23) == "tried on 23 days");
    BOOST_TEST(meetings_sentence(1, 2026y / March / 10, 2026y / May / 1).empty());
    BOOST_TEST(meetings_sentence(27, 2026y / March / 10, 2026y / May / 1) == "We have met 27 times since March 10.");
    BOOST_TEST(meetings_sentence(9, 2024y / March / 10, 2026y / May / 1) ==
               "We have met 9 times since March 10, 2024.");
}

BOOST_AUTO_TEST_SUITE_END()

}
