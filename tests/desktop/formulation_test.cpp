#include "app/intake/formulation.hpp"
#include "app/intake/intake_page.hpp"
#include "app/reports/issued_reports.hpp"
#include "desktop/open_window.hpp"

#include <boost/test/unit_test.hpp>

using namespace test_support;

namespace {

struct FormulationFixture : OpenWindow {
    void open_formulation() { go_to({"formulation", amara.value, person("Amara").value}); }

    void open_summary()
    {
        const auto intakes =
            in_practice([id = amara](app::OpenPractice& practice) { return app::list_intakes(alone(practice), id); });
        go_to({"summary", intakes.at(0).id.value});
    }

    const CaseId amara = case_of("Amara");
};

}

BOOST_FIXTURE_TEST_SUITE(formulation_test, FormulationFixture)

BOOST_AUTO_TEST_CASE(the_page_says_what_is_known_and_why_an_exercise_may_fit)
{
    open_formulation();
    const auto facts = in_practice([id = amara, client = person("Amara")](app::OpenPractice& practice) {
        return app::formulation_facts(alone(practice), id, client);
    });
    BOOST_TEST(find(page(), "attachment_plane") != nullptr);
    BOOST_TEST(says(page(), "Pleasing people"));
    BOOST_REQUIRE(!facts->strategies.empty());
    const auto& first = facts->strategies.front();
    BOOST_TEST(says(page(), desktop::shown(first.name)));
    BOOST_TEST(first.reasons.size() == first.reason_tokens.size());
    BOOST_TEST(first.care.size() == first.care_tokens.size());
    BOOST_TEST(says(page(), "Own needs are put off."));
}

BOOST_AUTO_TEST_CASE(with_a_client_in_the_room_formulation_and_summary_stay_closed)
{
    act("client_in_room");
    open_formulation();
    BOOST_TEST(says(page(), "The formulation stays closed"));
    BOOST_TEST(!says(page(), "Pleasing people"));
    open_summary();
    BOOST_TEST(says(page(), "The summary stays closed"));
    BOOST_TEST(!the(page(), "save_pdf").IsEnabled());
}

BOOST_AUTO_TEST_CASE(the_summary_shows_its_pages_and_gives_nothing_out_by_being_looked_at)
{
    open_summary();
    BOOST_TEST(the(page(), "save_pdf").IsEnabled());
    BOOST_TEST(says(page(), " page"));
    BOOST_TEST(!the<wxCheckBox>(page(), "apart.safety").GetValue());
    const auto issued =
        in_practice([id = amara](app::OpenPractice& practice) { return app::list_issued_reports(practice, id); });
    BOOST_TEST(std::ranges::count(issued, "intake-summary", &app::IssuedLine::kind) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
