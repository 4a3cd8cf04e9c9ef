#include "app/people/cases.hpp"
#include "desktop/open_window.hpp"
#include "support/private_things.hpp"

#include <boost/test/unit_test.hpp>

using namespace test_support;

namespace {

constexpr std::array tabs{"overview", "intake", "sessions", "homework", "measures", "plan", "reports"};

struct RoomFixture : OpenWindow {
    /// What every page and tab of the case says, seen or not, with the actions that are offered there.
    std::vector<wxString> everything_said()
    {
        std::vector<wxString> said;
        for (const auto* tab : tabs) {
            open_tab(couple, tab);
            said.push_back(words_in(page(), true) + "\n" + offered());
        }
        go_to({"note", "new:" + couple.value});
        said.push_back(words_in(page(), true));
        go_to({"today"});
        said.push_back(words_in(page(), true));
        go_to({"clients"});
        said.push_back(words_in(page(), true));
        return said;
    }

    wxString offered() const
    {
        wxString names;
        for (const auto& menu : frame->menus())
            for (const auto& action : menu.actions)
                names += action.label + "\n";
        return names;
    }

    void add_private_things(std::string_view name)
    {
        in_practice(
            [this, id = person(name)](app::OpenPractice& practice) { PrivateThings(practice, couple, id).add(); });
    }

    const CaseId couple = case_of("Imogen", true);
};

}

BOOST_FIXTURE_TEST_SUITE(room_test, RoomFixture)

BOOST_AUTO_TEST_CASE(in_the_room_every_page_says_the_same_whatever_each_has_in_private)
{
    act("client_in_room");
    const auto before = everything_said();
    add_private_things("Petra");
    add_private_things("Imogen");
    const auto after = everything_said();
    for (std::size_t i = 0; i < before.size(); ++i)
        BOOST_TEST(after[i] == before[i], "page " << i << " was:\n"
                                                  << before[i].utf8_string() << "\nis:\n"
                                                  << after[i].utf8_string());
}

BOOST_AUTO_TEST_CASE(what_is_shared_says_the_same_whatever_each_has_in_private)
{
    const auto shared_tabs = [this] {
        std::vector<wxString> said;
        for (const auto* tab : tabs) {
            open_tab(couple, tab);
            said.push_back(words_in(page(), true) + "\n" + offered());
        }
        return said;
    };
    const auto before = shared_tabs();
    add_private_things("Petra");
    add_private_things("Imogen");
    const auto after = shared_tabs();
    for (std::size_t i = 0; i < before.size(); ++i)
        BOOST_TEST(after[i] == before[i], tabs.at(i) << " was:\n"
                                                     << before[i].utf8_string() << "\nis:\n"
                                                     << after[i].utf8_string());
}

BOOST_AUTO_TEST_CASE(everything_is_gone_from_the_tabs_as_soon_as_one_looks_at_what_is_shared)
{
    add_private_things("Petra");
    open_whole_tab(couple, "plan");
    BOOST_TEST(words_in(page(), true).Contains("To find a flat of my own"));
    act("look_at_shared");
    BOOST_TEST(!words_in(page(), true).Contains("To find a flat of my own"));
}

BOOST_AUTO_TEST_SUITE_END()
