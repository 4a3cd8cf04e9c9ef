#include "app/people/cases.hpp"
#include "app/people/clients.hpp"
#include "desktop/gtk_windows.hpp"
#include "desktop/open_window.hpp"

#include <boost/test/unit_test.hpp>

using namespace test_support;

namespace {

constexpr std::array case_tabs{"overview", "intake", "sessions", "homework", "measures", "plan", "reports"};

struct LaidOutFixture : OpenWindow {
    /// A couple of whom nothing is known yet.
    CaseId new_couple()
    {
        return in_practice([](app::OpenPractice& practice) {
            domain::CareCase couple;
            couple.modality = domain::Modality::efct;
            couple.opened_on = *domain::parse_date("2026-01-05");
            for (const auto* name : {"Zed One", "Zed Two"}) {
                domain::Client client;
                client.legal_name = name;
                couple.members.emplace_back().client = app::add_client(practice, client);
            }
            return app::open_case(practice, couple);
        });
    }

    void check_tabs(const CaseId& care_case);
};

/// Whether all that belongs on the screen comes to stand there.
void check_all_stands()
{
    until([] { return still_without_place().empty(); }, 1000);
    BOOST_TEST(still_without_place() == std::vector<std::string>{}, boost::test_tools::per_element());
}

void LaidOutFixture::check_tabs(const CaseId& care_case)
{
    for (const auto* tab : case_tabs)
        for (const auto* view : {"look_at_shared", "look_at_everything", "look_at_shared", "look_at_everything"})
            BOOST_TEST_CONTEXT(tab << ' ' << view)
            {
                open_tab(care_case, tab);
                act(view);
                check_all_stands();
            }
}

}

BOOST_FIXTURE_TEST_SUITE(laid_out_test, LaidOutFixture)

BOOST_AUTO_TEST_CASE(every_page_stands_whole_on_the_screen)
{
    for (const auto* name : {"today", "clients", "library", "settings"}) {
        go_to({name});
        BOOST_TEST_CONTEXT(name)
        check_all_stands();
    }
}

BOOST_AUTO_TEST_CASE(every_tab_stands_whole_whoever_it_is_looked_at_for)
{
    check_tabs(case_of("Imogen", true));
}

BOOST_AUTO_TEST_CASE(so_do_the_tabs_of_a_case_where_nothing_is_written_yet)
{
    check_tabs(new_couple());
}

BOOST_AUTO_TEST_SUITE_END()
