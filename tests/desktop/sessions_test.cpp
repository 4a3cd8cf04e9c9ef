#include "app/people/contacts.hpp"
#include "app/sessions/sessions.hpp"
#include "desktop/open_window.hpp"

#include <boost/test/unit_test.hpp>

using namespace test_support;
using domain::SessionStatus;

namespace {

struct SessionsFixture : OpenWindow {
    desktop::RowList& timeline() { return the<desktop::RowList>(tab, "timeline"); }

    std::vector<domain::Record<domain::Session>> sessions()
    {
        return in_practice([this](app::OpenPractice& practice) {
            return app::list_sessions(alone(practice), {amara, {}, {}, {}});
        });
    }

    std::vector<domain::Record<domain::Contact>> contacts()
    {
        return in_practice([this](app::OpenPractice& practice) { return app::list_contacts(alone(practice), amara); });
    }

    void choose_planned() { choose(timeline(), "Session, planned"); }

    const CaseId amara = case_of("Amara");
    wxWindow& tab = open_tab(amara, "sessions");
};

}

BOOST_FIXTURE_TEST_SUITE(sessions_test, SessionsFixture)

BOOST_AUTO_TEST_CASE(every_session_and_contact_stands_in_the_timeline)
{
    BOOST_TEST(timeline().size() == sessions().size() + contacts().size());
    choose(timeline(), "Spacing to fortnightly.");
    BOOST_TEST(says(tab, "She asks for something on paper about how far she has come."));
}

BOOST_AUTO_TEST_CASE(the_chart_is_filtered_as_one_types)
{
    const auto all = timeline().size();
    type(tab, "chart.words", "spacing fortnight");
    BOOST_TEST(timeline().size() == 1u);
    BOOST_TEST(says(tab, wxString::Format("1 of %zu", all)));
    type(tab, "chart.words", "nothing like this anywhere");
    BOOST_TEST(timeline().size() == 0u);
    type(tab, "chart.words", "");
    BOOST_TEST(timeline().size() == all);
    pick(tab, "chart.stage", "Stage 1");
    BOOST_TEST(timeline().size() < all);
    BOOST_TEST(timeline().size() > 0u);
}

BOOST_AUTO_TEST_CASE(concerns_are_a_column_for_the_counselor_alone)
{
    const auto couple = case_of("Imogen", true);
    auto& shared = open_tab(couple, "sessions");
    BOOST_TEST(find(shared, "chart.concern") == nullptr);
    auto& whole = open_whole_tab(couple, "sessions");
    BOOST_TEST(find(whole, "chart.concern") != nullptr);
    act("client_in_room");
    BOOST_TEST(find(page(), "chart.concern") == nullptr);
    BOOST_TEST(find(page(), "chart.words") == nullptr);
}

BOOST_AUTO_TEST_CASE(a_session_is_planned)
{
    in_dialog(
        "plan_session_dialog", [this] { press(tab, "plan_session"); },
        [](wxDialog& dialog) {
            BOOST_TEST(text_in(dialog, "start") == "14:30");
            type(dialog, "held_on", "16 March 2026");
            type(dialog, "start", "9:15");
            pick(dialog, "place", "Video");
            type(dialog, "client_location", "At her sister's");
            end_with(dialog, "save");
        });
    const auto planned = *sessions().back();
    BOOST_CHECK(planned.status == SessionStatus::planned);
    BOOST_CHECK(planned.held_on == domain::parse_date("2026-03-16"));
    BOOST_CHECK(planned.start == domain::parse_time("09:15"));
    BOOST_TEST(planned.client_location == "At her sister's");
    BOOST_TEST(timeline().size() == sessions().size() + contacts().size());
}

BOOST_AUTO_TEST_CASE(a_session_is_changed_and_the_rest_of_it_stays)
{
    choose_planned();
    auto expected = *sessions().back();
    in_dialog(
        "edit_session_dialog", [this] { press(tab, "edit_session"); },
        [](wxDialog& dialog) {
            BOOST_TEST(text_in(dialog, "minutes") == "50");
            type(dialog, "minutes", "80");
            end_with(dialog, "save");
        });
    expected.minutes = 80;
    BOOST_CHECK(*sessions().back() == expected);
}

BOOST_AUTO_TEST_CASE(cancel_and_an_invalid_time_change_nothing)
{
    choose_planned();
    const auto before = *sessions().back();
    in_dialog(
        "edit_session_dialog", [this] { press(tab, "edit_session"); },
        [this](wxDialog& dialog) {
            type(dialog, "start", "after lunch");
            press(dialog, "save");
            BOOST_TEST(says(dialog, "Time: \""));
            const Answers put_away(wxID_OK);
            end_with(dialog, "cancel");
        });
    BOOST_CHECK(*sessions().back() == before);
}

BOOST_AUTO_TEST_CASE(a_missed_session_says_why)
{
    choose_planned();
    in_dialog(
        "mark_session_dialog", [this] { press(tab, "mark_session"); },
        [](wxDialog& dialog) {
            pick(dialog, "status", "Nobody came");
            type(dialog, "status_reason", "The train stood still");
            end_with(dialog, "save");
        });
    BOOST_CHECK(sessions().back()->status == SessionStatus::missed);
    BOOST_TEST(says(tab, "The train stood still"));
}

BOOST_AUTO_TEST_CASE(a_contact_is_entered_under_what_was_agreed_about_contact)
{
    const auto before = contacts().size();
    in_dialog(
        "contact_dialog", [this] { press(tab, "new_contact"); },
        [this](wxDialog& dialog) {
            settle();
            BOOST_TEST(says(dialog, "Reach them by: email"));
            pick(dialog, "kind", "Email");
            type(dialog, "minutes", "5");
            type(dialog, "text", "Asked whether the report may name her school.");
            end_with(dialog, "save");
        });
    BOOST_REQUIRE_EQUAL(contacts().size(), before + 1);
    BOOST_TEST(contacts().back()->text == "Asked whether the report may name her school.");
    BOOST_CHECK(contacts().back()->kind == domain::ContactKind::email);
    BOOST_TEST(says(tab, "Asked whether the report"));
}

BOOST_AUTO_TEST_CASE(enter_opens_the_note_of_a_session)
{
    choose(timeline(), "Spacing to fortnightly.");
    open_chosen(timeline());
    settle();
    BOOST_TEST(page().GetName() == "note_page");
}

BOOST_AUTO_TEST_SUITE_END()
