#include "drawing/relationship_plane.hpp"
#include "even_metrics.hpp"
#include "scene_checks.hpp"

#include <boost/test/unit_test.hpp>

#include <limits>

using namespace drawing;

namespace {

RelationshipPlane a_plane()
{
    RelationshipPlane plane;
    plane.title = "Closeness with several people";
    plane.places = {
        {"mother", "Mar 2", 3, 5, Point{4, 6}}, {"partner", "Mar 2", 5, 2, {}}, {"friend", "Mar 2", 5, 2, {}}};
    plane.anxiety = {"worry", "low", "high"};
    plane.avoidance = {"distance", "low", "high"};
    plane.note = "Each disc is one relationship.";
    plane.number = [](double value) { return std::to_string(static_cast<int>(value)); };
    return plane;
}

Scene drawn(const RelationshipPlane& plane)
{
    return draw_relationship_plane(plane, 400, 9, EvenMetrics());
}

}

BOOST_AUTO_TEST_SUITE(relationship_plane)

BOOST_AUTO_TEST_CASE(each_relationship_has_a_disc_and_its_name)
{
    const auto scene = drawn(a_plane());
    for (const auto* label : {"mother", "partner", "friend"})
        BOOST_TEST(has_text(scene, label), label);
    BOOST_TEST(scene.hit_regions.size() == 3u);
}

BOOST_AUTO_TEST_CASE(a_ring_and_a_thin_line_show_where_it_stood_before)
{
    const auto circles = all<Circle>(drawn(a_plane()));
    BOOST_TEST(std::ranges::count(circles, std::optional(Role::surface), &Circle::fill) == 1);
    BOOST_TEST(circles.size() == 4u);
}

BOOST_AUTO_TEST_CASE(nothing_divides_the_plane_and_no_box_pretends_to_know_the_noise)
{
    const auto scene = drawn(a_plane());
    BOOST_TEST(all<Area>(scene).empty());
    for (const auto& path : all<Polyline>(scene))
        BOOST_TEST(!path.dashed);
}

BOOST_AUTO_TEST_CASE(two_in_one_place_keep_their_names_apart)
{
    const auto texts = all<Text>(drawn(a_plane()));
    const auto partner = std::ranges::find(texts, "partner", &Text::text);
    const auto friend_ = std::ranges::find(texts, "friend", &Text::text);
    BOOST_TEST((partner->at.x != friend_->at.x || partner->at.y != friend_->at.y));
}

BOOST_AUTO_TEST_CASE(the_alternative_text_names_every_figure)
{
    BOOST_TEST(drawn(a_plane()).alternative_text ==
               "Closeness with several people (1–7): mother, Mar 2: worry 3, distance 5; partner, Mar 2: worry 5, "
               "distance 2; friend, Mar 2: worry 5, distance 2. Each disc is one relationship.");
}

BOOST_AUTO_TEST_CASE(what_is_no_number_is_left_out)
{
    auto plane = a_plane();
    plane.places[0].anxiety = std::numeric_limits<double>::quiet_NaN();
    plane.note.clear();
    BOOST_TEST(drawn(plane).hit_regions.size() == 2u);
}

BOOST_AUTO_TEST_SUITE_END()
