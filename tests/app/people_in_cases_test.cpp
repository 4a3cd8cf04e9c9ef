#include "app/people/closing.hpp"
#include "app/people/people_in_cases.hpp"
#include "app/practice_fixture.hpp"

#include <boost/test/unit_test.hpp>

using namespace test_support;

namespace {

struct FinderFixture : PracticeFixture {
    std::vector<app::PersonInCase> people(const app::Viewer& viewer = app::Viewer::counselor())
    {
        return app::people_in_cases(app::Looking(practice, viewer));
    }

    static std::vector<std::string> names(const std::vector<app::PersonInCase>& people, std::string_view query)
    {
        std::vector<std::string> found;
        for (const auto place : app::people_with_name(people, query, 10))
            found.push_back(people[place].name);
        return found;
    }
};

}

BOOST_FIXTURE_TEST_SUITE(people_in_cases_test, FinderFixture)

BOOST_AUTO_TEST_CASE(a_person_is_found_in_each_case_by_any_part_of_the_name)
{
    BOOST_TEST(names(people(), "nora whit") == (std::vector<std::string>{"Nora Whitfield", "Nora Whitfield"}),
               boost::test_tools::per_element());
    BOOST_TEST(names(people(), "DANIEL").size() == 1u);
    BOOST_TEST(names(people(), "nobody").empty());
}

BOOST_AUTO_TEST_CASE(closed_cases_come_last)
{
    app::close_case(practice, couple, {day("2026-02-01"), domain::CloseReason::completed, {}, {}, true});
    const auto all = people();
    BOOST_TEST(!all.front().is_closed);
    BOOST_TEST(all.back().is_closed);
    BOOST_TEST(all.back().members.size() == 2u);
}

BOOST_AUTO_TEST_CASE(nobody_is_found_with_a_client_in_the_room)
{
    BOOST_TEST(people(app::Viewer::shared().in_room()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
