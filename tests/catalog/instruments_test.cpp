#include "instrument_forms.hpp"

#include <algorithm>
#include <set>

using namespace domain;
using namespace test_support;

namespace {

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
    BOOST_CHECK(class_of("who-5", 50, 76) == ChangeClass::recovered);
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

BOOST_AUTO_TEST_CASE(a_figure_from_internal_consistency_says_so)
{
    for (const auto& form : all)
        for (const auto& scale : form.scales) {
            const auto& found = scale.change.reliability;
            const bool internal = found && found->source.find("internal consistency") != std::string::npos;
            BOOST_TEST(scale.change.internal_consistency == internal, form.id);
        }
}

BOOST_AUTO_TEST_CASE(a_collapsing_alliance_goes_the_wrong_way)
{
    const auto& alliance = *(*this)["wai-sr"].scale("total");
    BOOST_CHECK(going_the_wrong_way(alliance, std::vector{60.0, 12.0}) == WrongWay::noticeable);
    BOOST_CHECK(going_the_wrong_way(alliance, std::vector{52.0, 50.0}) == WrongWay::no);
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
