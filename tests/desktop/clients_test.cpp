#include "app/people/cases.hpp"
#include "app/people/clients.hpp"
#include "desktop/open_window.hpp"

#include <boost/test/unit_test.hpp>

using namespace test_support;

namespace {

struct ClientsFixture : OpenWindow {
    ClientsFixture() { go_to({"clients"}); }

    desktop::RowList& list() { return the<desktop::RowList>(page(), "clients"); }

    domain::Client client(std::string_view name)
    {
        return in_practice(
            [name](app::OpenPractice& practice) { return *app::list_clients(alone(practice), name).at(0); });
    }

    void edit_amara(const InDialog& inside)
    {
        choose(list(), "Amara");
        in_dialog(
            "edit_client", [this] { act("edit_client"); }, inside);
    }
};

}

BOOST_FIXTURE_TEST_SUITE(clients_test, ClientsFixture)

BOOST_AUTO_TEST_CASE(those_in_touch_are_listed_and_everyone_when_asked_for)
{
    const auto everyone =
        in_practice([](app::OpenPractice& practice) { return app::list_clients(alone(practice)).size(); });
    BOOST_TEST(!says(page(), "Mei"));
    pick(page(), "status_filter", "Everyone");
    BOOST_TEST(list().size() == everyone);
    BOOST_TEST(says(page(), "Mei"));
}

BOOST_AUTO_TEST_CASE(any_part_of_a_name_finds_somebody_also_without_accents)
{
    type(page(), "search", "sorens");
    BOOST_REQUIRE_EQUAL(list().size(), 1u);
    BOOST_TEST(says(page(), "Henrik"));
    type(page(), "search", "novak");
    BOOST_TEST(list().size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_new_client_is_added_and_chosen)
{
    in_dialog(
        "new_client", [this] { press("new_client"); },
        [](wxDialog& dialog) {
            type(dialog, "legal_name", "Jonas Weber");
            type(dialog, "birth_date", "3 May 1990");
            tick(dialog, "safe_contact.ways.text");
            pick(dialog, "safe_contact.may_leave_message", "No");
            end_with(dialog, "save");
        });
    const auto jonas = client("Jonas");
    BOOST_CHECK(jonas.birth_date == domain::parse_date("1990-05-03"));
    BOOST_CHECK(jonas.safe_contact && jonas.safe_contact->ways == std::vector<std::string>{"text"});
    BOOST_CHECK(jonas.safe_contact->may_leave_message == false);
    BOOST_TEST(list().chosen() == person("Jonas").value);
}

BOOST_AUTO_TEST_CASE(a_client_is_shown_whole_changed_and_saved)
{
    auto expected = client("Amara");
    edit_amara([&](wxDialog& dialog) {
        BOOST_TEST(text_in(dialog, "legal_name") == "Amara Bennett");
        BOOST_TEST(text_in(dialog, "email") == "amara@example.org");
        BOOST_TEST(text_in(dialog, "pronouns") == "she/her");
        BOOST_TEST(the<wxCheckBox>(dialog, "safe_contact.ways.email").GetValue());
        type(dialog, "phone", "555-0142");
        tick(dialog, "safe_contact.ways.phone");
        end_with(dialog, "save");
    });
    expected.phone = "555-0142";
    expected.safe_contact->ways = {"phone", "email"};
    BOOST_CHECK(client("Amara") == expected);
}

BOOST_AUTO_TEST_CASE(cancel_leaves_the_client_as_it_was)
{
    const auto before = client("Amara");
    edit_amara([](wxDialog& dialog) {
        type(dialog, "legal_name", "Somebody Else");
        const Answers put_away(wxID_OK);
        end_with(dialog, "cancel");
    });
    BOOST_CHECK(client("Amara") == before);
}

BOOST_AUTO_TEST_CASE(an_invalid_day_is_refused_at_its_field)
{
    edit_amara([this](wxDialog& dialog) {
        type(dialog, "birth_date", "31 February");
        press(dialog, "save");
        BOOST_TEST(says(dialog, "Birth date: \""));
        const Answers put_away(wxID_OK);
        end_with(dialog, "cancel");
    });
}

// The question would tell whoever is in the room that somebody of this name comes here.
BOOST_AUTO_TEST_CASE(in_the_room_nobody_is_asked_about_a_second_person_of_one_name)
{
    act("client_in_room");
    go_to({"clients"});
    const Answers back(wxID_CANCEL);
    in_dialog(
        "new_client", [this] { act("new_client"); },
        [](wxDialog& dialog) {
            type(dialog, "legal_name", "Amara Bennett");
            end_with(dialog, "save");
        });
    BOOST_TEST(back.asked() == 0);
}

BOOST_AUTO_TEST_CASE(a_second_person_of_one_name_is_asked_about_before_added)
{
    const auto people = [this] {
        return in_practice(
            [](app::OpenPractice& practice) { return app::list_clients(alone(practice), "Amara Bennett").size(); });
    };
    in_dialog(
        "new_client", [this] { press("new_client"); },
        [&](wxDialog& dialog) {
            type(dialog, "legal_name", "Amara Bennett");
            {
                const Answers back(wxID_CANCEL);
                press(dialog, "save");
            }
            BOOST_TEST(says(dialog, "Somebody of this name"));
            BOOST_TEST(people() == 1u);
            const Answers all_the_same(wxID_OK);
            end_with(dialog, "save");
        });
    BOOST_TEST(people() == 2u);
}

BOOST_AUTO_TEST_CASE(an_enquiry_becomes_a_client_in_that_status)
{
    in_dialog(
        "enquiry", [this] { press("enquiry"); },
        [](wxDialog& dialog) {
            type(dialog, "legal_name", "Jonas Weber");
            type(dialog, "phone", "555-0150");
            end_with(dialog, "save");
        });
    BOOST_CHECK(client("Jonas").status == domain::ClientStatus::enquiry);
}

BOOST_AUTO_TEST_CASE(enter_opens_the_only_open_case)
{
    choose(list(), "Amara");
    open_chosen(list());
    settle();
    BOOST_TEST(page().GetName() == "case_page");
    BOOST_TEST(says(page(), "To take up room without apologizing"));
}

BOOST_AUTO_TEST_CASE(somebody_with_two_open_cases_is_asked_which)
{
    in_practice([id = person("Amara")](app::OpenPractice& practice) {
        domain::CareCase second;
        second.modality = domain::Modality::other;
        second.title = "A second piece of work";
        second.opened_on = *domain::parse_date("2026-03-01");
        second.members.push_back({id, domain::MemberRole::client, {}, {}});
        app::open_case(practice, second);
    });
    page().refresh();
    settle();
    choose(list(), "Amara");
    in_dialog(
        "choose_case", [this] { open_chosen(list()); }, [](wxDialog& dialog) { end_with(dialog, "save"); });
    BOOST_TEST(page().GetName() == "case_page");
}

BOOST_AUTO_TEST_CASE(a_way_of_contact_without_a_box_of_its_own_is_shown_and_stays)
{
    const auto lucia = person("Luc");
    const auto ways = [&] {
        return in_practice(
            [&](app::OpenPractice& practice) { return app::view_client(practice, lucia)->safe_contact.value().ways; });
    };
    const auto before = ways();
    BOOST_REQUIRE(!before.empty());
    go_to({"clients"});
    the<desktop::RowList>(page(), "clients").choose(lucia.value);
    in_dialog(
        "edit_client", [this] { act("edit_client"); },
        [&](wxDialog& dialog) {
            for (const auto& way : before)
                BOOST_TEST(the<wxCheckBox>(dialog, "safe_contact.ways." + desktop::shown(way)).GetValue());
            type(dialog, "safe_contact.hours", "after four");
            end_with(dialog, "save");
        });
    BOOST_TEST(ways() == before, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
