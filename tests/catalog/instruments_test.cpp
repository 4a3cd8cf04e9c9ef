#include "catalog/definition_error.hpp"
#include "catalog/embedded.hpp"
#include "catalog/instruments.hpp"
#include "domain/change.hpp"
#include "domain/scoring.hpp"
#include "json/json.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

using namespace domain;

namespace {

const auto nearly = boost::test_tools::tolerance(1e-9);

struct Forms {
    std::vector<Instrument> all = catalog::load_instruments(catalog::embedded_forms());

    const Instrument& operator[](std::string_view id) const { return *catalog::find_instrument(all, id); }
    ScoreResult score(std::string_view id, std::string_view answers, std::string_view order = {}) const
    {
        return domain::score((*this)[id], parse_answers(answers), order);
    }
    double value(std::string_view id, std::string_view answers, std::string_view scale = "total") const
    {
        return score(id, answers).scale(scale)->value.value();
    }
    std::string band(std::string_view id, std::string_view answers) const
    {
        return score(id, answers).scale("total")->band;
    }
};

// `count` answers alike: "2,2,2".
std::string repeated(int count, const std::string& answer)
{
    std::string out = answer;
    for (int i = 1; i < count; ++i)
        out += "," + answer;
    return out;
}

Problem refused(const Forms& forms, std::string_view id, std::string_view answers)
{
    try {
        forms.score(id, answers);
    } catch (const Refused& refusal) {
        return refusal.problem();
    }
    return {};
}

// How many items may be missing before a scale has no value.
int missing_allowed(const Forms& forms, std::string_view id, std::string_view scale)
{
    const auto& found = *forms[id].scale(scale);
    return found.prorate_from ? static_cast<int>(found.items.size()) - *found.prorate_from : 0;
}

}

BOOST_FIXTURE_TEST_SUITE(instruments_test, Forms)

BOOST_AUTO_TEST_CASE(all_eighteen_instruments_are_there_and_sound)
{
    const std::set<std::string> expected{"phq-9", "phq-2",  "gad-2", "gad-7",  "rses",   "ecr-s",
                                         "ecr-r", "ecr-rs", "rq",    "scs-sf", "csi-16", "csi-4",
                                         "rdas",  "wai-sr", "who-5", "k10",    "pcl-5",  "audit-c"};
    std::set<std::string> found;
    for (const auto& form : all)
        found.insert(form.id);
    BOOST_CHECK(found == expected);
    for (const auto& form : all)
        BOOST_TEST(check(form).empty(), form.id);
}

BOOST_AUTO_TEST_CASE(item_topics_are_one_to_three_words)
{
    for (const auto& form : all)
        for (const auto& item : form.items)
            BOOST_TEST(std::ranges::count(item.topic, ' ') <= 2, form.id + " " + item.topic);
}

BOOST_AUTO_TEST_CASE(what_a_client_reads_has_words_without_labels)
{
    for (const auto& form : all)
        for (const auto& scale : form.scales)
            for (const auto* word : {"severe", "distress", "insecure", "risk", "anxious", "avoidan"})
                BOOST_TEST(form.client_words(scale).find(word) == std::string::npos, form.id);
    BOOST_TEST((*this)["rses"].client_words((*this)["rses"].scales[0]) == "how you see yourself");
}

BOOST_AUTO_TEST_CASE(alliance_and_alcohol_never_stand_on_client_paper)
{
    for (const auto& form : all)
        BOOST_TEST(form.on_client_paper == (form.id != "wai-sr" && form.id != "audit-c"), form.id);
}

BOOST_AUTO_TEST_CASE(each_scale_knows_which_way_is_better)
{
    for (const auto* id : {"rses", "csi-16", "csi-4", "rdas", "wai-sr", "who-5"})
        for (const auto& scale : (*this)[id].scales)
            BOOST_CHECK_MESSAGE(scale.direction == Direction::higher_is_better, id);
    for (const auto* id : {"phq-9", "phq-2", "gad-2", "gad-7", "ecr-s", "ecr-r", "ecr-rs", "k10", "pcl-5", "audit-c"})
        for (const auto& scale : (*this)[id].scales)
            BOOST_CHECK_MESSAGE(scale.direction == Direction::lower_is_better, id);
    BOOST_CHECK((*this)["scs-sf"].scale("total")->direction == Direction::higher_is_better);
    BOOST_CHECK((*this)["scs-sf"].scale("isolation")->direction == Direction::lower_is_better);
}

BOOST_AUTO_TEST_CASE(each_instrument_has_its_missing_item_rule)
{
    BOOST_TEST(missing_allowed(*this, "phq-9", "total") == 2);
    BOOST_TEST(missing_allowed(*this, "gad-7", "total") == 1);
    BOOST_TEST(missing_allowed(*this, "rses", "total") == 2);
    BOOST_TEST(missing_allowed(*this, "ecr-s", "anxiety") == 1);
    BOOST_TEST(missing_allowed(*this, "ecr-s", "avoidance") == 1);
    BOOST_TEST(missing_allowed(*this, "ecr-r", "anxiety") == 4);
    BOOST_TEST(missing_allowed(*this, "ecr-r", "avoidance") == 4);
    BOOST_TEST(missing_allowed(*this, "pcl-5", "total") == 4);
    for (const auto* id : {"phq-2", "gad-2", "scs-sf", "csi-16", "csi-4", "rdas", "wai-sr", "who-5", "k10", "audit-c"})
        BOOST_TEST(missing_allowed(*this, id, "total") == 0, id);
    BOOST_TEST(missing_allowed(*this, "ecr-rs", "anxiety") == 0);
    BOOST_TEST(missing_allowed(*this, "rq", "model_of_self") == 0);
}

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
    const auto seven = score("phq-9", "1,1,1,1,1,1,1,,");
    BOOST_TEST(seven.scale("total")->value.value() == 9);
    BOOST_TEST(seven.scale("total")->prorated);
    BOOST_TEST(score("phq-9", "1,1,1,1,1,1,,,").scale("total")->reason == "not scorable: 3 items missing");
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
    BOOST_TEST(problem.allowed.find("1 to 4") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(rses_is_prorated_from_eight_items)
{
    BOOST_TEST(value("rses", "2,1,2,2,1,1,2,1,,") == 20);
    BOOST_TEST(score("rses", "2,1,2,2,1,1,2,,,").scale("total")->reason == "not scorable: 3 items missing");
}

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

BOOST_AUTO_TEST_CASE(csi_16_takes_the_printed_values)
{
    BOOST_TEST(value("csi-16", "6," + repeated(15, "5")) == 81);
    BOOST_TEST(value("csi-16", "3,3,1,2,4,1,2,2,0,2,1,4,5,3,3,2") == 38);
    BOOST_TEST(refused(*this, "csi-16", "6,6," + repeated(14, "5")).field == "item 2");
    BOOST_TEST(refused(*this, "csi-16", "7," + repeated(15, "5")).allowed == "0 to 6");
    BOOST_TEST(score("csi-16", "6,," + repeated(14, "5")).scale("total")->reason == "not scorable: 1 item missing");
}

BOOST_AUTO_TEST_CASE(csi_is_distressed_below_its_cutoff)
{
    BOOST_TEST(score("csi-16", "6," + repeated(9, "5") + ",0,0,0,0,0,0").has_flag("distressed")); // 51
    BOOST_TEST(!score("csi-16", "6," + repeated(9, "5") + ",1,0,0,0,0,0").has_flag("distressed"));
    BOOST_TEST(score("csi-4", "4,3,3,3").has_flag("distressed"));
    BOOST_TEST(!score("csi-4", "4,4,3,3").has_flag("distressed"));
    BOOST_TEST(value("csi-4", "6,5,5,5") == 21);
}

BOOST_AUTO_TEST_CASE(csi_4_is_items_1_5_7_and_10_of_csi_16)
{
    const auto& whole = (*this)["csi-16"].items;
    BOOST_CHECK((*this)["csi-4"].items == (std::vector{whole[0], whole[4], whole[6], whole[9]}));
}

BOOST_AUTO_TEST_CASE(rdas_item_11_ends_at_4)
{
    const auto highest = score("rdas", repeated(10, "5") + ",4,5,5,5");
    BOOST_TEST(highest.scale("total")->value.value() == 69);
    BOOST_TEST(highest.scale("consensus")->value.value() == 30);
    BOOST_TEST(highest.scale("satisfaction")->value.value() == 20);
    BOOST_TEST(highest.scale("cohesion")->value.value() == 19);
    BOOST_TEST(refused(*this, "rdas", repeated(14, "5")).field == "item 11");
}

BOOST_AUTO_TEST_CASE(rdas_is_distressed_to_47)
{
    BOOST_TEST(score("rdas", "5,5,5,5,5,5,5,5,5,2,0,0,0,0").has_flag("distressed"));
    BOOST_TEST(!score("rdas", "5,5,5,5,5,5,5,5,5,3,0,0,0,0").has_flag("distressed"));
}

BOOST_AUTO_TEST_CASE(wai_sr_has_three_parts)
{
    const auto result = score("wai-sr", "1,2,3,4,5,1,2,3,4,5,1,2");
    BOOST_TEST(result.scale("total")->value.value() == 33);
    BOOST_TEST(result.scale("task")->value.value() == 10);
    BOOST_TEST(result.scale("bond")->value.value() == 14);
    BOOST_TEST(result.scale("goal")->value.value() == 9);
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
    BOOST_TEST(problem.allowed.find("0 to 4") != std::string::npos);
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
    BOOST_TEST(score("pcl-5", "0,0,0,0,2,2,0,2,2,0,0,0,0,0,2,2,0,0,0,0").has_flag("provisional"));
    BOOST_TEST(!score("pcl-5", "0,0,0,0,2,2,0,2,1,0,0,0,0,0,2,2,0,0,0,0").has_flag("provisional"));
    BOOST_TEST(!score("pcl-5", "0,0,0,0,1,2,0,2,2,0,0,0,0,0,2,2,0,0,0,0").has_flag("provisional"));
    BOOST_TEST(!score("pcl-5", "0,0,0,0,2,2,0,2,2,0,0,0,0,0,4,1,1,1,1,1").has_flag("provisional"));
}

BOOST_AUTO_TEST_CASE(pcl_5_is_prorated_from_sixteen_items)
{
    BOOST_TEST(value("pcl-5", repeated(16, "1") + ",,,,") == 20);
    BOOST_TEST(score("pcl-5", repeated(15, "1") + ",,,,,").scale("total")->reason == "not scorable: 5 items missing");
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

BOOST_AUTO_TEST_CASE(published_changes_count_from_their_value_on)
{
    const auto class_of = [&](std::string_view id, double before, double after) {
        return change_on(*(*this)[id].scale("total"), before, after).classified.value();
    };
    BOOST_CHECK(class_of("phq-9", 15, 8) == ChangeClass::recovered);
    BOOST_CHECK(class_of("phq-9", 15, 10) == ChangeClass::unchanged);
    BOOST_CHECK(class_of("gad-7", 9, 14) == ChangeClass::deteriorated);
    BOOST_CHECK(class_of("pcl-5", 38, 24) == ChangeClass::unchanged);
    BOOST_CHECK(class_of("pcl-5", 43, 28) == ChangeClass::recovered);
    BOOST_CHECK(class_of("who-5", 50, 60) == ChangeClass::recovered);
    BOOST_CHECK(class_of("rdas", 40, 51) == ChangeClass::unchanged);
    BOOST_CHECK(class_of("rdas", 40, 52) == ChangeClass::recovered);
    BOOST_CHECK(class_of("csi-16", 52, 45) == ChangeClass::harmed);
}

BOOST_AUTO_TEST_CASE(computed_changes_have_their_corridor)
{
    const auto half_width = [&](std::string_view id, std::string_view scale) {
        return corridor(*(*this)[id].scale(scale))->half_width;
    };
    const auto roughly = boost::test_tools::tolerance(0.005);
    BOOST_TEST(half_width("rses", "total") == 6.23, roughly);
    BOOST_TEST(half_width("ecr-s", "anxiety") == 1.414, roughly);
    BOOST_TEST(half_width("ecr-s", "avoidance") == 1.258, roughly);
    BOOST_TEST(half_width("ecr-r", "anxiety") == 1.04, roughly);
    BOOST_TEST(half_width("ecr-r", "avoidance") == 0.865, roughly);
    BOOST_TEST(half_width("csi-16", "total") == 6.66, roughly);
    BOOST_TEST(half_width("csi-4", "total") == 2.72, roughly);
    BOOST_TEST(half_width("scs-sf", "total") == 0.705, roughly);
}

BOOST_AUTO_TEST_CASE(only_ecr_s_rests_on_an_assumed_spread)
{
    for (const auto& form : all)
        for (const auto& scale : form.scales)
            BOOST_TEST(scale.change.assumed_spread == (form.id == "ecr-s"), form.id);
}

BOOST_AUTO_TEST_CASE(instruments_without_a_change_figure_say_so)
{
    for (const auto* id : {"ecr-rs", "rq", "wai-sr", "k10", "audit-c"})
        for (const auto& scale : (*this)[id].scales) {
            BOOST_TEST(!change_on(scale, 1, 4).reason.empty(), id);
            BOOST_TEST(!corridor(scale).has_value(), id);
        }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(own_instrument_test)

namespace {

std::string sound_definition()
{
    return R"({"id":"own","version":1,"title":"Own","plain_title":"how it goes","licence":"ours","source":"ours",
        "items":[{"key":"one","topic":"one","least":0,"most":4},{"key":"two","topic":"two","least":0,"most":4}],
        "scales":[{"id":"total","title":"Total","items":["one","two"],"method":"sum","least":0,"most":8,
        "direction":"none","change":{"rule":"none","reason":"new"}}]})";
}

// The problem of the sound definition after one replacement, as "field rule".
std::string problem_after(const std::string& old_text, const std::string& new_text)
{
    auto text = sound_definition();
    text.replace(text.find(old_text), old_text.size(), new_text);
    try {
        catalog::read_instrument(text, "own.json");
    } catch (const catalog::DefinitionError& error) {
        BOOST_TEST(error.file() == "own.json");
        return error.problem().field + " " + error.problem().rule;
    }
    return "none";
}

}

BOOST_AUTO_TEST_CASE(a_practice_can_bring_its_own_instrument)
{
    const auto own = catalog::read_instrument(sound_definition());
    BOOST_TEST(own.id == "own");
    BOOST_TEST(score(own, {3, 4}).scale("total")->value.value() == 7);
}

BOOST_AUTO_TEST_CASE(a_broken_definition_is_refused_with_the_reason)
{
    BOOST_TEST(problem_after("\"version\"", "\"verson\"") == "verson unknown_field");
    BOOST_TEST(problem_after("\"title\":\"Own\",", "") == "title required");
    BOOST_TEST(problem_after("\"method\":\"sum\"", "\"method\":\"median\"") == "scales[0].method one_of");
    BOOST_TEST(problem_after("\"most\":8", "\"most\":9") == "scales[0].most range");
    BOOST_TEST(problem_after("[\"one\",\"two\"]", "[\"one\",\"six\"]") == "scales[0].items[1] unknown_item");
    BOOST_TEST(problem_after("\"method\"", "\"reversed\":[\"six\"],\"method\"") ==
               "scales[0].reversed[0] unknown_item");
    BOOST_TEST(problem_after("\"source\":\"ours\"", "\"source\":") == "document json");
}

BOOST_AUTO_TEST_CASE(two_instruments_of_one_id_are_refused)
{
    const auto text = sound_definition();
    const std::vector<EmbeddedFile> files{{"instruments/a.json", text}, {"instruments/b.json", text}};
    BOOST_CHECK_THROW(catalog::load_instruments(files), catalog::DefinitionError);
    const std::vector<EmbeddedFile> other{{"intake/a.json", "not an instrument"}};
    BOOST_TEST(catalog::load_instruments(other).empty());
}

BOOST_AUTO_TEST_SUITE_END()
