#include "app/homework/homework.hpp"
#include "desktop/open_window.hpp"
#include "desktop/save_there.hpp"

#include <boost/test/unit_test.hpp>

using namespace test_support;

namespace {

struct LibraryFixture : OpenWindow {
    LibraryFixture() { go_to({"library"}); }

    desktop::RowList& list() { return the<desktop::RowList>(page(), "strategies"); }

    std::vector<domain::Strategy> strategies()
    {
        return in_practice([](app::OpenPractice& practice) { return practice.definitions().strategies(); });
    }
};

}

BOOST_FIXTURE_TEST_SUITE(library_test, LibraryFixture)

BOOST_AUTO_TEST_CASE(every_practice_stands_in_the_list_and_the_chosen_one_can_be_read)
{
    BOOST_TEST(list().size() == strategies().size());
    for (const auto& strategy : strategies()) {
        choose(list(), desktop::shown(strategy.name));
        BOOST_TEST(says(page(), desktop::shown(strategy.why_line)));
        BOOST_TEST(says(page(), desktop::shown(strategy.purpose)));
    }
}

BOOST_AUTO_TEST_CASE(searching_narrows_the_list_and_all_come_back)
{
    type(page(), "search", "letter");
    BOOST_TEST(list().size() > 0u);
    BOOST_TEST(list().size() < strategies().size());
    type(page(), "search", "no practice says this");
    BOOST_TEST(list().size() == 0u);
    BOOST_TEST(says(page(), "Nothing fits all of this."));
    act("clear_filter");
    BOOST_TEST(list().size() == strategies().size());
}

BOOST_AUTO_TEST_CASE(a_practice_is_given_to_a_client_from_here)
{
    const auto strategy = strategies().front();
    choose(list(), desktop::shown(strategy.name));
    const auto to_amara = [](wxDialog& dialog) {
        type(dialog, "client.search", "Amara");
        end_with(dialog, "save");
    };
    const auto give = [](wxDialog& dialog) {
        type(dialog, "where_when", "On the bus home");
        end_with(dialog, "save");
    };
    in_dialogs([this] { press("give_to_client"); }, {{"give_to_client", to_amara}, {"give_practice", give}});
    settle();
    const auto given = in_practice([amara = case_of("Amara")](app::OpenPractice& practice) {
        return *app::list_assignments(alone(practice), {}, amara).back().assignment;
    });
    BOOST_TEST(given.strategy == strategy.id);
    BOOST_TEST(given.where_when == "On the bus home");
    BOOST_TEST(the(page(), "homework_tab").IsShownOnScreen());
}

BOOST_AUTO_TEST_CASE(an_empty_copy_is_saved_from_here)
{
    choose(list(), desktop::shown(strategies().front().name));
    const auto target = folder / "Empty.pdf";
    const SaveThere save_there(desktop::shown(target.string()));
    in_dialog(
        "print_sheets", [this] { press("print_blank"); },
        [](wxDialog& dialog) {
            BOOST_TEST(until([&] { return the(dialog, "save_pdf").IsEnabled(); }));
            end_with(dialog, "save_pdf");
        });
    settle();
    BOOST_TEST(bytes_of(target).starts_with("%PDF"));
}

BOOST_AUTO_TEST_SUITE_END()
