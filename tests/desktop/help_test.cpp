#include "app/help/help_texts.hpp"
#include "desktop/help/help_window.hpp"
#include "desktop/open_window.hpp"

#include <boost/test/unit_test.hpp>

using namespace test_support;

namespace {

/// F1, and the window that comes.
desktop::HelpWindow& help_of(OpenWindow& window)
{
    window.act("help");
    for (auto* child : window.frame->GetChildren())
        if (auto* help = dynamic_cast<desktop::HelpWindow*>(child))
            return *help;
    throw std::runtime_error("no help came");
}

wxString text_of(desktop::HelpWindow& help)
{
    return the<desktop::HelpText>(help, "help_text").GetValue();
}

}

BOOST_AUTO_TEST_SUITE(help_test)

BOOST_FIXTURE_TEST_CASE(f1_shows_the_chapter_of_the_page, OpenWindow)
{
    for (const char* page : {"today", "clients", "library", "settings", "vault", "audit"}) {
        go_to({page});
        BOOST_TEST(help_of(*this).chapter() == page);
        BOOST_TEST(text_of(help_of(*this)).length() > 40U, page);
    }
    for (const char* tab : {"overview", "intake", "sessions", "homework", "measures", "plan", "reports"}) {
        open_tab(case_of("Amara"), tab);
        BOOST_TEST(help_of(*this).chapter() == tab);
    }
    go_to({"formulation", case_of("Amara").value, person("Amara").value});
    BOOST_TEST(help_of(*this).chapter() == "formulation");
}

BOOST_FIXTURE_TEST_CASE(help_stays_one_window, OpenWindow)
{
    auto& first = help_of(*this);
    go_to({"clients"});
    BOOST_TEST(&first == &help_of(*this));
}

BOOST_FIXTURE_TEST_CASE(search_leaves_the_chapters_that_hold_all_words, OpenWindow)
{
    auto& help = help_of(*this);
    auto& list = the<desktop::RowList>(help, "help_contents");
    const auto all = list.size();
    type(help, "help_search", "Recovery SHEET");
    BOOST_TEST(list.size() > 0U);
    BOOST_TEST(list.size() < all);
    BOOST_TEST(text_of(help).Lower().Contains("recovery"));
    type(help, "help_search", "zzzz");
    BOOST_TEST(list.size() == 0U);
    BOOST_TEST(text_of(help).StartsWith("Nothing in the help"));
    type(help, "help_search", "");
    BOOST_TEST(list.size() == all);
}

BOOST_FIXTURE_TEST_CASE(help_says_the_same_to_every_reader, OpenWindow)
{
    open_tab(case_of("Amara"), "plan");
    const auto alone = text_of(help_of(*this));
    act("client_in_room");
    settle();
    BOOST_TEST(text_of(help_of(*this)) == alone);
}

BOOST_FIXTURE_TEST_CASE(about_tells_version_licence_and_with_whom_it_is_not_connected, OpenWindow)
{
    in_dialog(
        "about_dialog", [this] { act("about"); },
        [](wxDialog& dialog) {
            BOOST_TEST(
                the<wxStaticText>(dialog, "version").GetLabel().Contains(wxString(app::program_version().data())));
            const auto text = the<desktop::HelpText>(dialog, "help_text").GetValue();
            for (const char* words : {"not affiliated", "ICEEFT", "GNU General Public License", "SQLCipher"})
                BOOST_TEST(text.Contains(words), words);
            end_with(dialog, "close");
        });
}

BOOST_FIXTURE_TEST_CASE(first_steps_are_one_step_away, OpenWindow)
{
    act("first_steps");
    for (auto* child : frame->GetChildren())
        if (auto* help = dynamic_cast<desktop::HelpWindow*>(child))
            BOOST_TEST(help->chapter() == "first_steps");
}

BOOST_AUTO_TEST_SUITE_END()
