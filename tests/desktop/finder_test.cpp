#include "desktop/finder.hpp"
#include "desktop/open_window.hpp"

#include <boost/test/unit_test.hpp>

#include <set>

using namespace test_support;

namespace {

struct FinderFixture : OpenWindow {
    /// Opens the finder, types this and takes the line that says so much.
    void find_and_take(const wxString& typed, const wxString& line)
    {
        act_in_finder(typed, [&](wxDialog& dialog) {
            auto& found = the<desktop::RowList>(dialog, "found");
            choose(found, line);
            open_chosen(found);
            BOOST_TEST(until([&] { return !dialog.IsModal(); }));
        });
    }

    void act_in_finder(const wxString& typed, const InDialog& inside)
    {
        in_dialog(
            "finder", [this] { act("find"); },
            [&](wxDialog& dialog) {
                settle();
                type(dialog, "typed", typed);
                inside(dialog);
            });
    }
};

}

BOOST_FIXTURE_TEST_SUITE(finder_test, FinderFixture)

BOOST_AUTO_TEST_CASE(it_runs_the_very_action_it_shows)
{
    open_tab(case_of("Imogen", true), "overview");
    in_dialogs([this] { act("find"); }, {{"finder",
                                          [this](wxDialog& dialog) {
                                              settle();
                                              type(dialog, "typed", "Edit client");
                                              auto& found = the<desktop::RowList>(dialog, "found");
                                              found.choose_place(1); // the second member
                                              open_chosen(found);
                                          }},
                                         {"edit_client", [this](wxDialog& dialog) {
                                              settle();
                                              BOOST_TEST(!text_in(dialog, "legal_name").Contains("Imogen"));
                                              end_with(dialog, "cancel");
                                          }}});
}

BOOST_AUTO_TEST_CASE(a_name_leads_to_the_case)
{
    find_and_take("amar", "Amara");
    settle();
    BOOST_TEST(page().GetName() == "case_page");
}

BOOST_AUTO_TEST_CASE(each_key_is_answered_without_asking_the_practice)
{
    act_in_finder("", [](wxDialog& dialog) {
        // Nothing of the window's loop runs between the key and the look at what it brought.
        the<wxTextCtrl>(dialog, "typed").SetValue("amar");
        BOOST_TEST(says(the(dialog, "found"), "Amara"));
        dialog.EndModal(wxID_CANCEL);
    });
}

BOOST_AUTO_TEST_CASE(no_two_actions_of_a_page_share_a_name)
{
    std::vector<desktop::Place> places{{"today"}, {"clients"}, {"library"}, {"settings"}};
    for (const auto& care_case : {case_of("Amara"), case_of("Imogen", true)})
        for (const auto* tab : {"overview", "intake", "sessions", "homework", "measures", "plan", "reports"})
            places.push_back({"case", care_case.value, tab});
    for (const auto& place : places) {
        go_to(place);
        std::set<std::string> names;
        for (const auto& menu : frame->menus())
            for (const auto& action : menu.actions)
                BOOST_TEST((action.label.empty() || names.insert(action.name).second),
                           action.name << " twice on " << place.page << ' ' << place.part);
    }
}

BOOST_AUTO_TEST_SUITE_END()
