#include "drawing/attachment_plane.hpp"
#include "drawing/even_metrics.hpp"
#include "drawing/scene_checks.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace drawing;

namespace {

std::string tenths(double value)
{
    const auto text = std::to_string(std::round(value * 10) / 10);
    return text.substr(0, text.find('.') + 2);
}

AttachmentPlane a_plane(std::vector<PlanePoint> points)
{
    AttachmentPlane plane;
    plane.title = "How closeness feels";
    plane.points = std::move(points);
    plane.anxiety = {"Worry about closeness", "little", "a lot"};
    plane.avoidance = {"Keeping a distance", "little", "a lot"};
    plane.number = tenths;
    return plane;
}

AttachmentPlane with_box(AttachmentPlane plane)
{
    plane.anxiety_error = 0.9;
    plane.avoidance_error = 0.8;
    plane.box_note = "The box holds the true score 19 times in 20. It rests on an assumed spread.";
    return plane;
}

const std::vector<PlanePoint> three{{0, "3 Mar", 5.2, 3.1}, {60, "2 May", 4.4, 3.0}, {120, "1 Jul", 3.1, 2.4}};

Scene draw(const AttachmentPlane& plane, double width = 420)
{
    return draw_attachment_plane(plane, width, 10, EvenMetrics{});
}

}

BOOST_AUTO_TEST_SUITE(attachment_plane_test)

BOOST_AUTO_TEST_CASE(first_and_last_carry_their_dates)
{
    const auto scene = draw(a_plane(three));
    BOOST_TEST(has_text(scene, "3 Mar"));
    BOOST_TEST(has_text(scene, "1 Jul"));
    BOOST_TEST(!has_text(scene, "2 May"));
}

BOOST_AUTO_TEST_CASE(first_is_a_ring_and_last_a_disc_so_that_it_reads_without_colour)
{
    const auto circles = all<Circle>(draw(a_plane(three)));
    BOOST_REQUIRE(circles.size() == 3u);
    BOOST_TEST((circles.front().fill == Role::surface));
    BOOST_TEST((circles.back().fill == Role::accent));
}

BOOST_AUTO_TEST_CASE(path_goes_by_date_whatever_order_the_points_come_in)
{
    auto mixed = three;
    std::swap(mixed.front(), mixed.back());
    BOOST_TEST((draw(a_plane(mixed)) == draw(a_plane(three))));
}

BOOST_AUTO_TEST_CASE(more_anxiety_lies_to_the_right_and_more_avoidance_above)
{
    const auto circles = all<Circle>(draw(a_plane({{0, "a", 2, 2}, {1, "b", 6, 5}})));
    BOOST_TEST(circles[1].centre.x > circles[0].centre.x);
    BOOST_TEST(circles[1].centre.y < circles[0].centre.y);
}

BOOST_AUTO_TEST_CASE(nothing_divides_the_plane_and_no_corner_has_a_name)
{
    const auto scene = draw(a_plane({}));
    for (const auto& line : all<Polyline>(scene))
        BOOST_TEST((line.points.size() == 3u ||
                    std::hypot(line.points[0].x - line.points[1].x, line.points[0].y - line.points[1].y) < 10));
    for (const auto* word : {"secure", "anxious", "preoccupied", "dismissing", "fearful", "avoidant"})
        BOOST_TEST(scene.alternative_text.find(word) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(box_stands_around_the_last_point_and_says_what_it_rests_on)
{
    const auto scene = draw(with_box(a_plane(three)));
    const auto areas = all<Area>(scene);
    BOOST_REQUIRE(areas.size() == 2u);
    const auto last = all<Circle>(scene).back().centre;
    BOOST_TEST((areas[0].outline[0].x + areas[0].outline[1].x) / 2 == last.x, boost::test_tools::tolerance(0.001));
    BOOST_TEST(scene.alternative_text.find("assumed spread") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(without_a_published_figure_there_is_no_box)
{
    auto plane = with_box(a_plane(three));
    plane.avoidance_error.reset();
    const auto scene = draw(plane);
    BOOST_TEST(all<Area>(scene).empty());
    BOOST_TEST(scene.alternative_text.find("box") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(alternative_text_names_every_date_and_figure)
{
    const auto text = draw(a_plane(three)).alternative_text;
    for (const auto* part :
         {"3 Mar: Worry about closeness 5.2, Keeping a distance 3.1", "2 May", "4.4", "1 Jul", "2.4"})
        BOOST_TEST(text.find(part) != std::string::npos);
}

BOOST_AUTO_TEST_CASE(values_outside_the_range_and_no_numbers_stay_in_the_picture)
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const auto scene = draw(with_box(a_plane({{0, "a", -40, 90}, {1, "b", nan, 2}, {2, "c", 7, 1}})));
    BOOST_TEST(all<Circle>(scene).size() == 2u);
    for (const auto& circle : all<Circle>(scene)) {
        BOOST_TEST(circle.centre.x >= 0);
        BOOST_TEST(circle.centre.x <= scene.width);
        BOOST_TEST(circle.centre.y >= 0);
        BOOST_TEST(circle.centre.y <= scene.height);
    }
}

BOOST_AUTO_TEST_CASE(no_text_leaves_the_picture)
{
    for (const double width : {180.0, 240.0, 420.0, 900.0}) {
        const auto scene = draw(with_box(a_plane(three)), width);
        for (const auto& text : all<Text>(scene)) {
            const double wide = EvenMetrics{}.width(text.text, text.size, text.bold);
            const double left = text.anchor == Anchor::start ? text.at.x
                                : text.anchor == Anchor::end ? text.at.x - wide
                                                             : text.at.x - wide / 2;
            BOOST_TEST(left >= -0.01);
            BOOST_TEST(left + wide <= width + 0.01);
            BOOST_TEST(text.at.y <= scene.height);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
