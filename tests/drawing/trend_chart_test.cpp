#include "drawing/even_metrics.hpp"
#include "drawing/scene_checks.hpp"
#include "drawing/score_over_bars.hpp"
#include "drawing/trend_chart.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace drawing;

namespace {

std::string whole(double value)
{
    return std::to_string(std::lround(value));
}

TrendChart a_chart(std::vector<TrendPoint> points)
{
    return {"How you see yourself", std::move(points), 0, 30, true, "higher is better", std::nullopt, {}, {}, whole};
}

TrendChart a_chart_of(int count)
{
    std::vector<TrendPoint> points;
    for (int i = 0; i < count; ++i)
        points.push_back({i * 7, "Week " + std::to_string(i), static_cast<double>(i * 7 % 31)});
    return a_chart(points);
}

constexpr ChartSize size{480, 140, 9};

Scene draw(const TrendChart& chart)
{
    return draw_trend_chart(chart, size, EvenMetrics{});
}

Rect area_of(const Text& text)
{
    const double width = EvenMetrics{}.width(text.text, text.size, text.bold);
    const double shift = text.anchor == Anchor::start ? 0 : text.anchor == Anchor::end ? width : width / 2;
    return {text.at.x - shift, text.at.y - text.size * 0.75, width, text.size * 0.75};
}

void check_nothing_leaves_the_picture(const Scene& scene)
{
    for (const auto& text : all<Text>(scene)) {
        const Rect area = area_of(text);
        BOOST_TEST(area.x >= -0.01);
        BOOST_TEST(area.x + area.width <= scene.width + 0.01);
        BOOST_TEST(area.y >= -0.01);
        BOOST_TEST(text.at.y <= scene.height + 0.01);
    }
    for (const auto& circle : all<Circle>(scene)) {
        BOOST_TEST(circle.centre.x - circle.radius >= 0);
        BOOST_TEST(circle.centre.x + circle.radius <= scene.width);
        BOOST_TEST(circle.centre.y >= 0);
        BOOST_TEST(circle.centre.y <= scene.height);
    }
}

void check_no_two_texts_overlap(const Scene& scene)
{
    const auto texts = all<Text>(scene);
    for (std::size_t i = 0; i < texts.size(); ++i)
        for (std::size_t j = i + 1; j < texts.size(); ++j) {
            const Rect a = area_of(texts[i]);
            const Rect b = area_of(texts[j]);
            const bool apart =
                a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
            BOOST_TEST(apart, texts[i].text << " covers " << texts[j].text);
        }
}

}

BOOST_AUTO_TEST_SUITE(trend_chart)

BOOST_AUTO_TEST_CASE(higher_values_stand_higher_and_later_days_further_right)
{
    const auto circles = all<Circle>(draw(a_chart({{0, "a", 11}, {7, "b", 22}, {28, "c", 5}})));
    BOOST_REQUIRE(circles.size() == 3u);
    BOOST_TEST(circles[1].centre.y < circles[0].centre.y);
    BOOST_TEST(circles[2].centre.y > circles[0].centre.y);
    const double first_gap = circles[1].centre.x - circles[0].centre.x;
    const double second_gap = circles[2].centre.x - circles[1].centre.x;
    BOOST_TEST(second_gap == 3 * first_gap, boost::test_tools::tolerance(1e-6));
}

BOOST_AUTO_TEST_CASE(the_axis_shows_the_whole_range_of_the_form)
{
    const Scene scene = draw(a_chart({{0, "a", 11}, {7, "b", 13}}));
    BOOST_TEST(has_text(scene, "0"));
    BOOST_TEST(has_text(scene, "30"));
    const auto circles = all<Circle>(scene);
    const double two_points_apart = circles[0].centre.y - circles[1].centre.y;
    BOOST_TEST(two_points_apart < scene.height / 10); // a small move looks small
}

BOOST_AUTO_TEST_CASE(zones_have_a_dashed_line_and_a_name_that_leaves_the_last_value_readable)
{
    auto chart = a_chart({{0, "May 1", 12}, {30, "June 1", 17}});
    const auto before = all<Text>(draw(chart)).size();
    chart.zones = {{0, 14, "low"}, {15, 25, "usual"}, {26, 30, "high"}};
    const auto scene = draw(chart);
    const auto lines = all<Polyline>(scene);
    BOOST_TEST(std::ranges::count_if(lines, &Polyline::dashed) == 2);
    const auto texts = all<Text>(scene);
    BOOST_TEST(texts.size() == before + 3);
    for (const auto* label : {"low", "usual", "high", "17"})
        BOOST_TEST(std::ranges::count(texts, label, &Text::text) == 1);
    BOOST_TEST(scene.alternative_text.ends_with("low 0–14; usual 15–25; high 26–30"));
    check_nothing_leaves_the_picture(scene);
}

BOOST_AUTO_TEST_CASE(a_value_outside_the_range_widens_the_axis_instead_of_being_cut)
{
    const Scene scene = draw(a_chart({{0, "a", 11}, {7, "b", 44}}));
    BOOST_TEST(has_text(scene, "44"));
    check_nothing_leaves_the_picture(scene);
}

BOOST_AUTO_TEST_CASE(one_point_stands_in_the_middle_without_a_line)
{
    const Scene scene = draw(a_chart({{0, "Mar 10", 11}}));
    BOOST_TEST(all<Circle>(scene).size() == 1u);
    BOOST_TEST(has_text(scene, "11"));
    BOOST_TEST(has_text(scene, "Mar 10"));
    for (const auto& line : all<Polyline>(scene))
        BOOST_TEST(line.width < 1.5); // the curve is the only thicker line
    check_nothing_leaves_the_picture(scene);
}

BOOST_AUTO_TEST_CASE(nothing_at_all_still_gives_an_empty_chart)
{
    const Scene scene = draw(a_chart({}));
    BOOST_TEST(all<Circle>(scene).empty());
    BOOST_TEST(has_text(scene, "30"));
}

BOOST_AUTO_TEST_CASE(labels_never_cover_each_other_and_first_and_last_are_named)
{
    for (const int count : {1, 2, 7, 40, 200}) {
        const Scene scene = draw(a_chart_of(count));
        BOOST_TEST(all<Circle>(scene).size() == static_cast<std::size_t>(count));
        BOOST_TEST(has_text(scene, "Week 0"));
        BOOST_TEST(has_text(scene, "Week " + std::to_string(count - 1)));
        check_no_two_texts_overlap(scene);
        check_nothing_leaves_the_picture(scene);
    }
}

BOOST_AUTO_TEST_CASE(the_order_points_come_in_does_not_matter)
{
    const Scene sorted = draw(a_chart({{0, "a", 11}, {7, "b", 22}, {9, "c", 5}}));
    const Scene mixed = draw(a_chart({{9, "c", 5}, {0, "a", 11}, {7, "b", 22}}));
    BOOST_TEST((sorted == mixed));
}

BOOST_AUTO_TEST_CASE(two_forms_of_one_day_stand_above_each_other)
{
    const auto circles = all<Circle>(draw(a_chart({{0, "a", 5}, {7, "b", 11}, {7, "b", 25}})));
    BOOST_REQUIRE(circles.size() == 3u);
    BOOST_TEST(circles[1].centre.x == circles[2].centre.x);
}

BOOST_AUTO_TEST_CASE(values_that_are_no_numbers_are_left_out)
{
    const auto nothing = std::numeric_limits<double>::quiet_NaN();
    const auto endless = std::numeric_limits<double>::infinity();
    const Scene scene = draw(a_chart({{0, "a", 5}, {7, "b", nothing}, {9, "c", endless}}));
    BOOST_TEST(all<Circle>(scene).size() == 1u);
    check_nothing_leaves_the_picture(scene);
}

BOOST_AUTO_TEST_CASE(the_corridor_is_an_area_around_its_values_with_its_note)
{
    TrendChart chart = a_chart({{0, "a", 11}, {7, "b", 22}});
    chart.band = TrendBand{7, 15, "ordinary ups and downs"};
    const Scene scene = draw(chart);
    const auto areas = all<Area>(scene);
    BOOST_REQUIRE(areas.size() == 2u); // the corridor and its key
    const double first_value = all<Circle>(scene).front().centre.y;
    BOOST_TEST(areas[0].outline[0].y < first_value);
    BOOST_TEST(areas[0].outline[2].y > first_value);
    BOOST_TEST(has_text(scene, "ordinary ups and downs"));
    BOOST_TEST((areas[0].role == Role::band));
    check_nothing_leaves_the_picture(scene);
}

BOOST_AUTO_TEST_CASE(a_corridor_wider_than_the_range_ends_where_the_range_ends)
{
    TrendChart chart = a_chart({{0, "a", 2}, {7, "b", 22}});
    chart.band = TrendBand{-50, 90, "note"};
    const Area corridor = all<Area>(draw(chart)).front();
    BOOST_TEST(corridor.outline.size() == 4u);
    for (const auto& point : corridor.outline) {
        BOOST_TEST(point.y >= 0);
        BOOST_TEST(point.y <= size.height);
    }
}

BOOST_AUTO_TEST_CASE(only_sessions_between_the_forms_are_marked)
{
    TrendChart chart = a_chart({{0, "a", 2}, {70, "b", 22}});
    const auto without = all<Polyline>(draw(chart)).size();
    chart.session_days = {-5, 7, 14, 80};
    BOOST_TEST(all<Polyline>(draw(chart)).size() == without + 2);
}

BOOST_AUTO_TEST_CASE(the_alternative_text_names_every_figure)
{
    const Scene scene = draw(a_chart({{0, "Mar 10", 11}, {7, "Apr 14", 22}}));
    BOOST_TEST(scene.alternative_text == "How you see yourself (0–30, higher is better): Mar 10: 11; Apr 14: 22");
    BOOST_REQUIRE(scene.hit_regions.size() == 2u);
    BOOST_TEST(scene.hit_regions[1].label == "Apr 14: 22");
}

BOOST_AUTO_TEST_CASE(a_score_stands_over_the_bars_of_its_weeks_and_says_both)
{
    ScoreOverBars picture;
    picture.score = a_chart_of(3);
    picture.bars = {{0, 7, 3}, {7, 7, 0}, {14, 7, 7}};
    picture.bars_note = "Days tried, by week";
    const auto scene = draw_score_over_bars(picture, {480, 200, 9}, EvenMetrics{});
    BOOST_TEST(scene.alternative_text.find("Week 2: 14.") != std::string::npos);
    BOOST_TEST(scene.alternative_text.find("Days tried, by week: 10.") != std::string::npos);
    const auto bars =
        std::ranges::count_if(scene.shapes, [](const auto& shape) { return std::holds_alternative<Area>(shape); });
    BOOST_TEST(bars == 2);
    BOOST_TEST(draw_score_over_bars({}, {480, 200, 9}, EvenMetrics{}).shapes.empty());
}

BOOST_AUTO_TEST_SUITE_END()
