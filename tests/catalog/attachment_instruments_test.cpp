#include "instrument_forms.hpp"

#include <set>

using namespace domain;
using namespace test_support;

namespace {

const auto nearly = boost::test_tools::tolerance(1e-9);

}

BOOST_FIXTURE_TEST_SUITE(attachment_instruments_test, Forms)

BOOST_AUTO_TEST_CASE(ecr_s_reverses_1_5_8_and_9)
{
    const auto lowest = score("ecr-s", "7,1,1,1,7,1,1,7,7,1,1,1");
    BOOST_TEST(lowest.scale("anxiety")->value.value() == 1);
    BOOST_TEST(lowest.scale("anxiety")->sum.value() == 6);
    BOOST_TEST(lowest.scale("avoidance")->value.value() == 1);
    BOOST_TEST(value("ecr-s", "1,7,7,7,1,7,7,1,1,7,7,7", "avoidance") == 7);
}

BOOST_AUTO_TEST_CASE(ecr_s_scores_even_items_as_anxiety)
{
    const auto result = score("ecr-s", "5,5,3,4,5,4,4,3,7,7,1,6");
    BOOST_TEST(result.scale("anxiety")->value.value() == 31.0 / 6, nearly);
    BOOST_TEST(result.scale("anxiety")->sum.value() == 31);
    BOOST_TEST(result.scale("avoidance")->value.value() == 2.5, nearly);
    BOOST_TEST(result.scale("avoidance")->band == "");
}

BOOST_AUTO_TEST_CASE(ecr_s_is_prorated_from_five_items_of_a_scale)
{
    const auto result = score("ecr-s", "7,5,1,4,7,4,1,3,,7,,");
    BOOST_TEST(result.scale("anxiety")->value.value() == 25.0 / 5, nearly);
    BOOST_TEST(result.scale("anxiety")->sum.value() == 30);
    BOOST_TEST(result.scale("avoidance")->reason == "not scorable: 2 items missing");
}

BOOST_AUTO_TEST_CASE(ecr_r_reverses_its_fourteen_items)
{
    const std::set<int> reversed{9, 11, 20, 22, 26, 27, 28, 29, 30, 31, 33, 34, 35, 36};
    ItemAnswers lowest;
    for (int item = 1; item <= 36; ++item)
        lowest.push_back(reversed.contains(item) ? 7 : 1);
    const auto result = domain::score((*this)["ecr-r"], lowest);
    BOOST_TEST(result.scale("anxiety")->value.value() == 1);
    BOOST_TEST(result.scale("avoidance")->value.value() == 1);
    BOOST_TEST(result.scale("avoidance")->sum.value() == 18);
}

BOOST_AUTO_TEST_CASE(ecr_rs_is_scored_for_one_relationship)
{
    const auto answers = parse_answers("7,7,7,7,1,1,2,3,4");
    const auto result = domain::score((*this)["ecr-rs"], answers, "", "mother");
    BOOST_TEST(result.scale("avoidance")->value.value() == 1);
    BOOST_TEST(result.scale("anxiety")->value.value() == 3);
    BOOST_TEST(result.target == "mother");
    BOOST_TEST(domain::score((*this)["ecr-rs"], answers).target == "general");
    BOOST_CHECK_THROW(domain::score((*this)["ecr-rs"], answers, "", "boss"), Refused);
    BOOST_TEST(score("ecr-rs", "7,7,7,7,1,1,2,3,").scale("anxiety")->reason == "not scorable: 1 item missing");
}

BOOST_AUTO_TEST_CASE(rq_is_a_profile_with_two_models)
{
    const auto result = score("rq", "6,2,5,1");
    BOOST_TEST(result.scale("secure")->value.value() == 6);
    BOOST_TEST(result.scale("dismissing")->value.value() == 1);
    BOOST_TEST(result.scale("model_of_self")->value.value() == 0);
    BOOST_TEST(result.scale("model_of_other")->value.value() == 8);
    BOOST_TEST(value("rq", "7,1,1,7", "model_of_self") == 12);
}

BOOST_AUTO_TEST_CASE(ecr_s_is_not_the_other_form_of_twelve_items)
{
    // Read with the key of ECR-12 (anxiety 1,2,3,5,7,8) these answers would make a far more anxious person.
    const auto result = score("ecr-s", "7,2,6,2,7,2,6,6,7,2,2,2");
    BOOST_TEST(result.scale("anxiety")->value.value() == 2, nearly);
    BOOST_TEST(result.scale("avoidance")->value.value() == 17.0 / 6, nearly);
    BOOST_TEST((*this)["ecr-s"].source.find("ECR-12") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(ecr_r_takes_the_mean_of_its_answered_items)
{
    ItemAnswers answers(36, 4);
    answers[0] = 7;  // anxiety
    answers[8] = 1;  // anxiety, reversed: 7
    answers[19] = 2; // avoidance, reversed: 6
    const auto result = domain::score((*this)["ecr-r"], answers);
    BOOST_TEST(result.scale("anxiety")->value.value() == 78.0 / 18, nearly);
    BOOST_TEST(result.scale("avoidance")->value.value() == 74.0 / 18, nearly);
}

BOOST_AUTO_TEST_CASE(ecr_r_is_prorated_from_fourteen_items_of_a_scale)
{
    ItemAnswers answers(36, 3);
    for (const std::size_t item : {0, 1, 2, 3})
        answers[item].reset();
    const auto fourteen = domain::score((*this)["ecr-r"], answers);
    BOOST_TEST(fourteen.scale("anxiety")->prorated);
    BOOST_TEST(fourteen.scale("anxiety")->value.value() == (12 * 3 + 2 * 5) / 14.0, nearly);
    BOOST_TEST(!fourteen.scale("avoidance")->prorated);
    answers[4].reset();
    BOOST_TEST(domain::score((*this)["ecr-r"], answers).scale("anxiety")->reason == "not scorable: 5 items missing");
}

BOOST_AUTO_TEST_CASE(ecr_rs_reverses_its_first_four_items)
{
    const auto result = score("ecr-rs", "6,5,6,5,3,2,4,5,3");
    BOOST_TEST(result.scale("avoidance")->value.value() == (2 + 3 + 2 + 3 + 3 + 2) / 6.0, nearly);
    BOOST_TEST(result.scale("anxiety")->value.value() == 4);
}

BOOST_AUTO_TEST_CASE(rq_needs_all_four_ratings_for_a_model)
{
    const auto result = score("rq", "6,2,,1");
    BOOST_TEST(result.scale("secure")->value.value() == 6);
    BOOST_TEST(result.scale("model_of_self")->reason == "not scorable: 1 item missing");
    BOOST_TEST(value("rq", "1,7,7,1", "model_of_other") == 0);
    BOOST_TEST(value("rq", "1,7,1,7", "model_of_other") == -12);
}

BOOST_AUTO_TEST_CASE(attachment_has_no_bands_no_cutoff_and_no_flag_about_its_scores)
{
    for (const auto* id : {"ecr-s", "ecr-r", "ecr-rs", "rq"}) {
        for (const auto& flag : (*this)[id].flags)
            BOOST_TEST((flag.id == "alike" || flag.id == "disagree"), id);
        for (const auto& scale : (*this)[id].scales)
            BOOST_TEST((scale.bands.empty() && !scale.cutoff), id);
    }
}

BOOST_AUTO_TEST_CASE(rq_may_say_which_fits_best_and_tells_a_choice_that_is_not_the_one_rated_highest)
{
    BOOST_TEST(score("rq", "6,2,5,1").flags.empty());
    BOOST_TEST(score("rq", "6,2,5,1,1").flags.empty());
    BOOST_TEST(score("rq", "6,2,6,1,3").flags.empty());
    BOOST_TEST(score("rq", "6,2,5,1,2").has_flag("disagree"));
    BOOST_TEST(value("rq", "6,2,5,1,2", "model_of_self") == 0);
    BOOST_TEST(refused(*this, "rq", "6,2,5").field == "answers");
    BOOST_TEST(refused(*this, "rq", "6,2,5,1,5").field == "item 5");
}

BOOST_AUTO_TEST_CASE(all_answers_alike_are_told_where_the_wording_turns_round)
{
    BOOST_TEST(score("rses", repeated(10, "0")).has_flag("alike"));
    BOOST_TEST(score("rses", repeated(10, "3")).has_flag("alike"));
    BOOST_TEST(!score("rses", repeated(9, "3") + ",2").has_flag("alike"));
    BOOST_TEST(!score("rses", repeated(9, "3") + ",").has_flag("alike"));
    for (const auto& form : all) {
        const bool reverses =
            std::ranges::any_of(form.scales, [](const auto& scale) { return !scale.reversed.empty(); });
        const bool tells = std::ranges::count(form.flags, true, &FlagRule::alike) == 1;
        BOOST_TEST(reverses == tells, form.id);
    }
}

BOOST_AUTO_TEST_CASE(attachment_changes_beyond_its_own_noise)
{
    BOOST_TEST(class_of("ecr-s", 5, 3.58, "anxiety") == "improved");
    BOOST_TEST(class_of("ecr-s", 5, 3.6, "anxiety") == "unchanged");
    BOOST_TEST(class_of("ecr-r", 3, 4.05, "anxiety") == "deteriorated");
    BOOST_TEST(class_of("ecr-r", 3, 3.86, "avoidance") == "unchanged");
}

BOOST_AUTO_TEST_SUITE_END()
