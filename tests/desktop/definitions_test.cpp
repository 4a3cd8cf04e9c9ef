#include "app/library/practice_definitions.hpp"
#include "app/measures/item_wordings.hpp"
#include "desktop/open_window.hpp"

#include <boost/test/unit_test.hpp>

using namespace test_support;

namespace {

/// What the practice asks, in Settings.
struct DefinitionsFixture : OpenWindow {
    DefinitionsFixture() { go_to({"settings"}); }

    bool has_own(const std::string& id)
    {
        const auto lines = in_practice(app::list_definitions);
        return std::ranges::any_of(lines, [&](const auto& line) { return line.id == id && line.own; });
    }
};

}

BOOST_FIXTURE_TEST_SUITE(definitions_test, DefinitionsFixture)

BOOST_AUTO_TEST_CASE(the_measures_in_use_are_chosen)
{
    in_dialog(
        "measures_in_use", [this] { act("measures_in_use"); },
        [](wxDialog& dialog) {
            tick(dialog, "measures.who-5", true);
            tick(dialog, "measures.rdas", true);
            end_with(dialog, "save");
        });
    settle();
    const auto chosen = in_practice(app::chosen_measures);
    BOOST_TEST(chosen.size() == 2u);
    BOOST_TEST(std::ranges::count(chosen, "k10", &domain::Instrument::id) == 0);
}

BOOST_AUTO_TEST_CASE(licensed_wording_is_typed_in_item_by_item)
{
    const auto first = in_practice(
        [](app::OpenPractice& practice) { return practice.definitions().instrument("audit-c").items.front().key; });
    const auto measure = [](wxDialog& dialog) { end_with(dialog, "save"); }; // the first of the list
    const auto words = [&](wxDialog& dialog) {
        type(dialog, "licence", "By letter of the publisher");
        type(dialog, "words." + first, "As licensed");
        end_with(dialog, "save");
    };
    in_dialogs([this] { act("item_wording"); }, {{"choose_wording", measure}, {"item_wording", words}});
    settle();
    const auto kept = in_practice([](app::OpenPractice& practice) { return app::item_wording(practice, "audit-c"); });
    BOOST_REQUIRE(kept.has_value());
    BOOST_TEST(kept->words.at(first) == "As licensed");
}

BOOST_AUTO_TEST_CASE(a_fault_in_a_definition_is_said_with_its_line_and_nothing_is_kept)
{
    const auto list = [](wxDialog& dialog) {
        auto& definitions = the<desktop::RowList>(dialog, "definitions");
        BOOST_REQUIRE(until([&] { return definitions.size() > 0; }));
        choose(definitions, "DAP");
        open_chosen(definitions);
    };
    const auto edit = [](wxDialog& dialog) {
        BOOST_TEST(says(dialog, "This can be used as it stands."));
        type(dialog, "text", "{\n  \"id\": \"dap\",\n}");
        BOOST_TEST(says(dialog, "Line 3"));
        const Answers put_away(wxID_OK);
        end_with(dialog, "cancel");
    };
    const auto done = [](wxDialog& dialog) { end_with(dialog, "close"); };
    in_dialogs([this] { act("definitions"); },
               {{"definitions_dialog", list}, {"edit_definition", edit}, {"definitions_dialog", done}});
    BOOST_TEST(!has_own("dap"));
}

BOOST_AUTO_TEST_SUITE_END()
