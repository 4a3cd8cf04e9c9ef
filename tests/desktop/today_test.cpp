#include "app/kit/drafts.hpp"
#include "app/today/today.hpp"
#include "desktop/open_window.hpp"

#include <boost/test/unit_test.hpp>

using namespace test_support;

namespace {

struct TodayFixture : OpenWindow {
    app::TodayView today()
    {
        return in_practice([](app::OpenPractice& practice) { return app::today_view(alone(practice)); });
    }
};

}

BOOST_FIXTURE_TEST_SUITE(today_test, TodayFixture)

BOOST_AUTO_TEST_CASE(the_day_and_everyone_who_comes_stand_on_the_page)
{
    BOOST_TEST(says(page(), "Monday, 2 March"));
    BOOST_TEST(today().meetings.size() >= 4u);
    for (const auto& meeting : today().meetings)
        for (const auto& person : meeting.people)
            BOOST_TEST(says(page(), desktop::shown(person.name)));
}

BOOST_AUTO_TEST_CASE(a_concern_without_a_response_stands_first_and_leads_to_the_concern)
{
    BOOST_REQUIRE(!today().concerns.empty());
    press("concern_1");
    BOOST_TEST(page().GetName() == "case_page");
    BOOST_TEST(the(page(), "plan_tab").IsShownOnScreen());
    BOOST_TEST(the<desktop::RowList>(page(), "concerns").chosen() == today().concerns.front().concern.value);
}

BOOST_AUTO_TEST_CASE(the_note_of_the_next_person_opens_with_one_key)
{
    act("next_note");
    BOOST_TEST(page().GetName() == "note_page");
    BOOST_TEST(says(page(), "Imogen"));
}

BOOST_AUTO_TEST_CASE(after_the_last_hour_one_key_opens_the_last_note_of_the_day_that_is_missing)
{
    clock.time += std::chrono::hours(12);
    const auto last = today().meetings.back().session;
    act("next_note");
    BOOST_TEST(frame->work()->place().id == last.value);
}

BOOST_AUTO_TEST_CASE(what_was_typed_and_not_saved_is_offered)
{
    const auto session = today().meetings.back().session;
    in_practice([&](app::OpenPractice& practice) {
        app::keep_draft(practice, {"progress_note", session.value}, domain::Tree::Map{{"plan", "The list again"}});
    });
    go_to({"clients"});
    go_to({"today"});
    press("draft_1");
    BOOST_TEST(page().GetName() == "note_page");
    BOOST_TEST(text_in(page(), "plan") == "The list again");
}

BOOST_AUTO_TEST_CASE(a_case_without_an_appointment_gets_one_from_here)
{
    const auto before = today().unplanned;
    BOOST_REQUIRE(!before.empty());
    toggle(page(), "unplanned_toggle"); // quiet ones are folded
    in_dialog(
        "plan_session_dialog", [this] { press("unplanned_1"); }, [](wxDialog& dialog) { end_with(dialog, "save"); });
    BOOST_TEST(today().unplanned.size() == before.size() - 1);
}

BOOST_AUTO_TEST_CASE(with_a_client_in_the_room_only_initials_are_seen)
{
    act("client_in_room");
    for (const auto* name : {"Amara", "Imogen", "Callum", "Yusuf"})
        BOOST_TEST(!says(page(), name));
    BOOST_TEST(find(page(), "concern_1") == nullptr);
    act("client_in_room");
    BOOST_TEST(says(page(), "Amara"));
}

BOOST_AUTO_TEST_SUITE_END()
