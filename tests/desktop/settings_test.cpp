#include "app/kit/drafts.hpp"
#include "app/practice/practice.hpp"
#include "desktop/open_window.hpp"

#include <boost/test/unit_test.hpp>

using namespace test_support;

namespace {

struct SettingsFixture : OpenWindow {
    SettingsFixture() { go_to({"settings"}); }

    domain::PracticeProfile profile()
    {
        return in_practice([](app::OpenPractice& practice) { return *app::profile_of(practice); });
    }
};

}

BOOST_FIXTURE_TEST_SUITE(settings_test, SettingsFixture)

BOOST_AUTO_TEST_CASE(the_page_shows_what_the_practice_says_of_itself)
{
    BOOST_TEST(text_in(page(), "practice_name") == "Harbor Row Counseling");
    BOOST_TEST(text_in(page(), "counselor.name") == "Mara Ellison");
    BOOST_TEST(text_in(page(), "late_note_after_hours") == "48");
    BOOST_TEST(picked_in(page(), "country") == "United States");
}

BOOST_AUTO_TEST_CASE(what_was_changed_is_saved_and_the_rest_stays)
{
    const auto before = profile();
    type(page(), "phone", "555-0199");
    type(page(), "counselor.supervisor", "Ana Ruiz");
    pick(page(), "paper", "A4");
    press("save_settings");
    auto expected = before;
    expected.phone = "555-0199";
    expected.counselor.supervisor = "Ana Ruiz";
    expected.paper = domain::Paper::a4;
    BOOST_CHECK(profile() == expected);
}

BOOST_AUTO_TEST_CASE(an_invalid_number_marks_its_field_and_keeps_nothing)
{
    const auto before = profile();
    type(page(), "idle_lock_minutes", "soon");
    type(page(), "phone", "555-0199");
    press("save_settings");
    BOOST_TEST(says(page(), "Lock after this many minutes: \""));
    BOOST_CHECK(profile() == before);
    type(page(), "idle_lock_minutes", "20");
    press("save_settings");
    BOOST_TEST(!says(page(), "Lock after this many minutes: \""));
    BOOST_TEST(profile().idle_lock_minutes == 20);
}

BOOST_AUTO_TEST_CASE(leaving_without_saving_keeps_the_record_and_what_was_typed)
{
    type(page(), "phone", "555-0199");
    go_to({"today"});
    BOOST_TEST(profile().phone == "555-0100");
    go_to({"settings"});
    BOOST_TEST(text_in(page(), "phone") == "555-0199");
    press("save_settings");
    BOOST_TEST(profile().phone == "555-0199");
    BOOST_TEST(in_practice([](app::OpenPractice& practice) { return app::list_drafts(practice).size(); }) == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
