#include "app/people/client_list.hpp"
#include "app/people/closing.hpp"
#include "session_builders.hpp"

#include <boost/test/unit_test.hpp>

using namespace domain;
using namespace test_support;

namespace {

struct ClientListFixture : SessionFixture {
    app::ClientRow row_of(const Id<Client>& client)
    {
        for (auto& row : app::client_list(alone(practice)))
            if (row.person.client == client)
                return row;
        return {};
    }

    void meets(const Id<CareCase>& care_case, const char* on, SessionStatus status)
    {
        auto session = a_session(care_case);
        session.held_on = day(on);
        session.status = status;
        app::record_session(practice, session);
    }
};

}

BOOST_FIXTURE_TEST_SUITE(client_list_test, ClientListFixture)

BOOST_AUTO_TEST_CASE(everyone_is_there_by_name_with_their_open_cases)
{
    const auto rows = app::client_list(alone(practice));
    BOOST_REQUIRE_EQUAL(rows.size(), 2u);
    BOOST_TEST(rows.at(0).person.name == "Daniel Whitfield");
    BOOST_TEST(rows.at(0).open_cases.size() == 1u);
    BOOST_TEST(rows.at(1).open_cases.size() == 2u);
    BOOST_TEST(rows.at(1).open_cases.at(0).members.at(1).initials == "DW");
    app::close_case(practice, couple, {day("2026-02-28"), CloseReason::completed, {}, {}, true});
    BOOST_TEST(row_of(daniel).open_cases.empty());
}

BOOST_AUTO_TEST_CASE(a_row_says_when_this_client_came_last_and_comes_next_in_any_case)
{
    meets(couple, "2026-02-20", SessionStatus::held);
    meets(couple, "2026-03-10", SessionStatus::planned);
    meets(noras_own, "2026-02-25", SessionStatus::held);
    meets(noras_own, "2026-03-20", SessionStatus::planned);
    meets(noras_own, "2026-02-27", SessionStatus::missed);
    BOOST_CHECK(row_of(nora).last_held == day("2026-02-25"));
    BOOST_CHECK(row_of(nora).next_planned == day("2026-03-10"));
    BOOST_CHECK(row_of(daniel).last_held == day("2026-02-20"));
}

BOOST_AUTO_TEST_CASE(names_are_found_by_any_part_of_any_name_without_accents)
{
    Client eva;
    eva.legal_name = "Eva Nov\u00e1kov\u00e1";
    eva.preferred_name = "Evi";
    eva.native_name = "\u0395\u03bb\u03ad\u03bd\u03b7";
    const auto id = app::add_client(practice, eva);
    for (const auto* query : {"novak", "OVA ev", "evi", "\u03b5\u03bb\u03b5"}) {
        const auto found = app::find_names(alone(practice), query);
        BOOST_REQUIRE_EQUAL(found.size(), 1u);
        BOOST_CHECK(found.at(0).person.client == id);
    }
    BOOST_TEST(app::find_names(alone(practice), "").size() == 3u);
    BOOST_TEST(app::find_names(alone(practice), "nobody").empty());
}

BOOST_AUTO_TEST_SUITE_END()
