#include "instrument_forms.hpp"

using namespace domain;
using namespace test_support;

BOOST_FIXTURE_TEST_SUITE(couple_instruments_test, Forms)

BOOST_AUTO_TEST_CASE(csi_16_takes_the_printed_values)
{
    BOOST_TEST(value("csi-16", "6," + repeated(15, "5")) == 81);
    BOOST_TEST(value("csi-16", "3,3,1,2,4,1,2,2,0,2,1,4,5,3,3,2") == 38);
    BOOST_TEST(refused(*this, "csi-16", "6,6," + repeated(14, "5")).field == "item 2");
    BOOST_TEST(refused(*this, "csi-16", "7," + repeated(15, "5")).allowed == domain::Words("from_to", 0, 6));
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

BOOST_AUTO_TEST_CASE(csi_4_needs_every_item)
{
    BOOST_TEST(reason("csi-4", "4,4,,3") == "not scorable: 1 item missing");
    BOOST_TEST(refused(*this, "csi-4", "4,6,3,3").field == "item 2");
}

BOOST_AUTO_TEST_CASE(csi_recovers_above_its_cutoff)
{
    BOOST_TEST(class_of("csi-16", 45, 52) == "recovered");
    BOOST_TEST(class_of("csi-16", 45, 51) == "unchanged"); // 6 points are inside the noise of 6.66
    BOOST_TEST(class_of("csi-16", 40, 51) == "improved");
    BOOST_TEST(class_of("csi-4", 11, 14) == "recovered");
}

BOOST_AUTO_TEST_CASE(rdas_adds_its_parts_and_needs_every_item)
{
    const auto result = score("rdas", "4,3,4,2,5,3,4,3,2,1,2,3,1,4");
    BOOST_TEST(result.scale("consensus")->value.value() == 21);
    BOOST_TEST(result.scale("satisfaction")->value.value() == 10);
    BOOST_TEST(result.scale("cohesion")->value.value() == 10);
    BOOST_TEST(result.scale("total")->value.value() == 41);
    const auto missing = score("rdas", "4,3,4,2,5,3,4,3,2,1,2,3,1,");
    BOOST_TEST(missing.scale("total")->reason == "not scorable: 1 item missing");
    BOOST_TEST(missing.scale("consensus")->value.value() == 21);
}

BOOST_AUTO_TEST_SUITE_END()
