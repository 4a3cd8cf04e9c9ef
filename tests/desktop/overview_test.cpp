#include "app/people/case_file.hpp"
#include "app/sessions/sessions.hpp"
#include "desktop/open_window.hpp"

#include <boost/test/unit_test.hpp>

using namespace test_support;

namespace {

struct OverviewFixture : OpenWindow {
    wxWindow& overview(const CaseId& care_case) { return open_tab(care_case, "overview"); }

    app::CaseFile file(const CaseId& care_case)
    {
        return in_practice([&](app::OpenPractice& practice) { return app::case_file(alone(practice), care_case); });
    }

    const CaseId amara = case_of("Amara");
};

}

BOOST_FIXTURE_TEST_SUITE(overview_test, OverviewFixture)

BOOST_AUTO_TEST_CASE(the_case_is_seen_at_a_glance)
{
    auto& tab = overview(amara);
    BOOST_TEST(says(page(), "Amara"));
    BOOST_TEST(says(tab, "Look at her progress report together, then hand it over."));
    BOOST_TEST(says(tab, "She asks for something on paper about how far she has come."));
    BOOST_TEST(says(tab, "To take up room without apologizing"));
    for (const auto& task : file(amara).running_tasks)
        BOOST_TEST(says(tab, desktop::shown(task.title)));
}

BOOST_AUTO_TEST_CASE(the_last_note_opens_from_here)
{
    press(overview(amara), "open_last_note");
    BOOST_TEST(page().GetName() == "note_page");
    BOOST_TEST(says(page(), "She asks for something on paper about how far she has come."));
}

BOOST_AUTO_TEST_CASE(a_session_is_planned_from_here_and_then_stands_here)
{
    const auto sofia = case_of("Sofia");
    BOOST_REQUIRE(!file(sofia).next_planned);
    in_dialog(
        "plan_session_dialog", [&] { press(overview(sofia), "plan_session"); },
        [](wxDialog& dialog) {
            type(dialog, "held_on", "13 March 2026");
            end_with(dialog, "save");
        });
    BOOST_REQUIRE(file(sofia).next_planned);
    BOOST_CHECK((*file(sofia).next_planned)->held_on == domain::parse_date("2026-03-13"));
    BOOST_TEST(find(overview(sofia), "plan_session") == nullptr);
}

BOOST_AUTO_TEST_CASE(in_joint_work_each_member_stands_alone)
{
    auto& tab = open_whole_tab(case_of("Imogen", true), "overview");
    BOOST_TEST(says(tab, "Imogen"));
    BOOST_TEST(says(tab, "Petra"));
}

BOOST_AUTO_TEST_CASE(a_joint_case_opens_on_what_is_shared)
{
    const auto couple = case_of("Imogen", true);
    BOOST_TEST(!says(overview(couple), "Measures"));
    BOOST_TEST(!says(page(), "Reach"));
    act("look_at_everything");
    BOOST_TEST(says(the(page(), "overview_tab"), "Measures"));
    go_to({"today"});
    BOOST_TEST(!says(overview(couple), "Measures"));
}

BOOST_AUTO_TEST_CASE(one_members_view_is_chosen_beside_the_shared_one)
{
    overview(case_of("Imogen", true));
    toggle(page(), "look_at." + desktop::shown(person("Petra").value));
    settle();
    auto& tab = the(page(), "overview_tab");
    BOOST_TEST(says(tab, "Measures"));
    BOOST_TEST(!says(tab, "Imogen"));
}

BOOST_AUTO_TEST_CASE(with_a_client_in_the_room_no_name_and_no_score_is_seen)
{
    act("client_in_room");
    auto& tab = overview(case_of("Imogen", true));
    for (const auto* word : {"Imogen", "Petra", "Measures"})
        BOOST_TEST(!says(tab, word), word << " in: " << words_in(tab).utf8_string());
}

BOOST_AUTO_TEST_SUITE_END()
