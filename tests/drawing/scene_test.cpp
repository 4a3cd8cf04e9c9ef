#include "drawing/even_metrics.hpp"
#include "drawing/scene.hpp"
#include "drawing/step_dots.hpp"

#include <boost/test/unit_test.hpp>

using namespace drawing;

namespace {

int filled_dots(const Scene& scene)
{
    int filled = 0;
    for (const auto& shape : scene.shapes)
        filled += std::get<Circle>(shape).fill ? 1 : 0;
    return filled;
}

}

BOOST_AUTO_TEST_SUITE(scene)

BOOST_AUTO_TEST_CASE(a_shape_can_be_scaled_and_moved)
{
    const auto moved = std::get<Circle>(transformed(Circle{{1, 2}, 3, Role::ink, std::nullopt, 1}, 2, {10, 20}));
    BOOST_TEST((moved.centre == Point{12, 24}));
    BOOST_TEST(moved.radius == 6);
    const auto text = std::get<Text>(transformed(Text{{1, 1}, "x", 9}, 0.5, {0, 0}));
    BOOST_TEST(text.size == 4.5);
}

BOOST_AUTO_TEST_CASE(of_five_dots_as_many_are_filled_as_steps_are_made)
{
    for (int step = 0; step <= 5; ++step) {
        const Scene dots = draw_step_dots(step, 10);
        BOOST_TEST(dots.shapes.size() == 5u);
        BOOST_TEST(filled_dots(dots) == step);
    }
    BOOST_TEST(filled_dots(draw_step_dots(-3, 10)) == 0);
    BOOST_TEST(filled_dots(draw_step_dots(9, 10)) == 5);
    BOOST_TEST(draw_step_dots(4, 10).alternative_text == "4 / 5");
}

BOOST_AUTO_TEST_CASE(words_wrap_at_spaces_and_a_long_word_stands_alone)
{
    const std::vector<std::string> expected{"one two", "extraordinarily", "three"};
    BOOST_TEST(wrap_words("one  two extraordinarily three", 40, 10, EvenMetrics{}) == expected,
               boost::test_tools::per_element());
    BOOST_TEST(wrap_words("", 40, 10, EvenMetrics{}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
