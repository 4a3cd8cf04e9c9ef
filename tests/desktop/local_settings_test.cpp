#include "desktop/local_settings.hpp"
#include "support/temporary_folder.hpp"

#include <boost/test/unit_test.hpp>

using namespace desktop;

BOOST_FIXTURE_TEST_SUITE(local_settings_test, test_support::TemporaryFolder)

BOOST_AUTO_TEST_CASE(what_was_opened_and_how_it_looks_is_known_the_next_time)
{
    LocalSettings before(path());
    before.remember("/home/mara/Old.securebase");
    before.remember("/home/mara/Harbor Row.securebase");
    before.set_theme(Theme::dark);
    const LocalSettings after(path());
    BOOST_CHECK(after.theme() == Theme::dark);
    BOOST_REQUIRE_EQUAL(after.recent_practices().size(), 2u);
    BOOST_TEST(after.recent_practices().front().string() == "/home/mara/Harbor Row.securebase");
}

BOOST_AUTO_TEST_CASE(a_practice_stands_in_the_list_once_and_can_be_forgotten)
{
    LocalSettings settings(path());
    settings.remember("/a.securebase");
    settings.remember("/b.securebase");
    settings.remember("/a.securebase");
    BOOST_TEST(settings.recent_practices().size() == 2u);
    settings.forget("/a.securebase");
    BOOST_TEST(LocalSettings(path()).recent_practices().size() == 1u);
}

BOOST_AUTO_TEST_CASE(only_the_last_few_practices_are_kept)
{
    LocalSettings settings(path());
    for (int i = 0; i < 20; ++i)
        settings.remember("/" + std::to_string(i) + ".securebase");
    BOOST_TEST(LocalSettings(path()).recent_practices().size() == 8u);
}

BOOST_AUTO_TEST_CASE(the_sample_stands_in_no_list)
{
    LocalSettings settings(path());
    settings.remember(settings.sample_folder());
    BOOST_TEST(settings.recent_practices().empty());
    test_support::put_bytes(*this / "window.conf", "recent=" + settings.sample_folder().string() + "\n");
    BOOST_TEST(LocalSettings(path()).recent_practices().empty());
}

BOOST_AUTO_TEST_CASE(the_window_is_where_it_was_and_never_off_the_screen)
{
    constexpr WindowPlace screen{0, 27, 1366, 741, false};
    LocalSettings(path()).set_window_place({40, 60, 1000, 650, false});
    BOOST_TEST((LocalSettings(path()).window_place() == WindowPlace{40, 60, 1000, 650, false}));
    BOOST_TEST((place_on_screen({40, 60, 1000, 650, false}, screen) == WindowPlace{40, 60, 1000, 650, false}));
    // The second screen is gone; the screen is smaller than it was.
    BOOST_TEST((place_on_screen({2500, 1200, 1000, 650, false}, screen) == WindowPlace{366, 118, 1000, 650, false}));
    BOOST_TEST((place_on_screen({-300, -50, 1900, 1000, true}, screen) == WindowPlace{0, 27, 1366, 741, true}));
}

BOOST_AUTO_TEST_CASE(settings_that_cannot_be_read_are_simply_the_first_ones)
{
    test_support::put_bytes(*this / "window.conf", std::string("window=a b\ntheme=\0purple\nrecent\n=\n\xFF\xFE", 35));
    const LocalSettings settings(path());
    BOOST_CHECK(settings.theme() == Theme::system);
    BOOST_TEST(settings.recent_practices().empty());
}

BOOST_AUTO_TEST_SUITE_END()
