#include "drawing/small_multiples.hpp"
#include "even_metrics.hpp"
#include "scene_checks.hpp"

#include <boost/test/unit_test.hpp>

#include <set>

using namespace drawing;

namespace {

SmallPanel a_panel(const std::string& title)
{
    SmallPanel panel;
    panel.title = title;
    panel.lines = {{"", {{0, "Jan 5", 20}, {40, "Feb 14", 12}}}};
    panel.high = 27;
    panel.higher_is_better = false;
    panel.direction_note = "lower is better";
    return panel;
}

SmallMultiples of(std::vector<SmallPanel> panels)
{
    return {"All measures", std::move(panels), [](double value) { return std::to_string(static_cast<int>(value)); }};
}

Scene drawn(const SmallMultiples& multiples, double width = 600)
{
    return draw_small_multiples(multiples, width, 9, EvenMetrics());
}

}

BOOST_AUTO_TEST_SUITE(small_multiples)

BOOST_AUTO_TEST_CASE(panels_stand_beside_each_other_as_far_as_they_can_be_read)
{
    const auto four = of({a_panel("a"), a_panel("b"), a_panel("c"), a_panel("d")});
    const auto rows = [](const Scene& scene) {
        std::set<double> tops;
        for (const auto& region : scene.hit_regions)
            tops.insert(region.area.y);
        return tops.size();
    };
    BOOST_TEST(rows(drawn(four, 900)) == 1u);
    BOOST_TEST(rows(drawn(four, 420)) == 2u);
    BOOST_TEST(rows(drawn(four, 150)) == 4u);
}

BOOST_AUTO_TEST_CASE(every_panel_has_the_same_days_across)
{
    auto late = a_panel("late");
    late.lines[0].points = {{20, "Jan 25", 10}, {40, "Feb 14", 10}};
    const auto scene = drawn(of({a_panel("early"), late}), 150);
    const auto paths = all<Polyline>(scene);
    const auto whole =
        std::ranges::find_if(paths, [](const auto& path) { return path.points.size() == 2 && path.width == 1.3; });
    const auto half = std::find_if(whole + 1, paths.end(), [](const auto& path) { return path.width == 1.3; });
    BOOST_REQUIRE(half != paths.end());
    BOOST_TEST(half->points[0].x > whole->points[0].x + 20);
    BOOST_TEST(half->points[1].x == whole->points[1].x);
}

BOOST_AUTO_TEST_CASE(two_people_are_told_apart_without_colour_and_nothing_is_filled_between_them)
{
    auto panel = a_panel("Closeness");
    panel.lines[0].label = "NW";
    panel.lines.push_back({"DW", {{0, "Jan 5", 18}, {40, "Feb 14", 12}}});
    panel.band = TrendBand{10, 14, "noise"};
    const auto scene = drawn(of({panel}));
    BOOST_TEST(all<Area>(scene).empty());
    const auto paths = all<Polyline>(scene);
    BOOST_TEST(std::ranges::count(paths, true, &Polyline::dashed) == 1);
    BOOST_TEST(has_text(scene, "NW 12"));
    BOOST_TEST(has_text(scene, "DW 12"));
    const auto texts = all<Text>(scene);
    const auto first = std::ranges::find(texts, "NW 12", &Text::text);
    const auto second = std::ranges::find(texts, "DW 12", &Text::text);
    BOOST_TEST(std::abs(first->at.y - second->at.y) > 9);
}

BOOST_AUTO_TEST_CASE(one_person_has_the_corridor)
{
    auto panel = a_panel("Low mood");
    panel.band = TrendBand{14, 26, "noise"};
    BOOST_TEST(all<Area>(drawn(of({panel}))).size() == 1u);
}

BOOST_AUTO_TEST_CASE(the_alternative_text_names_where_each_line_began_and_ended)
{
    BOOST_TEST(drawn(of({a_panel("Low mood")})).alternative_text ==
               "All measures. Low mood (0–27, lower is better): 20 (Jan 5); 12 (Feb 14)");
}

BOOST_AUTO_TEST_CASE(one_form_and_no_form_can_be_drawn)
{
    auto panel = a_panel("Low mood");
    panel.lines[0].points.pop_back();
    BOOST_TEST(drawn(of({panel})).alternative_text.ends_with(": 20 (Jan 5)"));
    panel.lines[0].points.clear();
    BOOST_TEST(drawn(of({panel})).alternative_text.ends_with("lower is better)"));
    BOOST_TEST(drawn(of({})).height == 0);
}

BOOST_AUTO_TEST_SUITE_END()
