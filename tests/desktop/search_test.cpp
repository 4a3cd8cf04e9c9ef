#include "desktop/kit/row_list.hpp"
#include "desktop/open_window.hpp"
#include "domain/progress_note.hpp"
#include "support/private_things.hpp"

#include <boost/test/unit_test.hpp>

using namespace test_support;

namespace {

struct SearchWindow : OpenWindow {
    /// Opens the search, types and looks at what is found.
    void search(const wxString& typed, const InDialog& inside)
    {
        in_dialog(
            "search", [this] { act("search"); },
            [&](wxDialog& dialog) {
                settle();
                if (!typed.empty())
                    type(dialog, "typed", typed);
                settle();
                inside(dialog);
            });
    }

    /// What the search says, without opening anything.
    wxString found(const wxString& typed)
    {
        wxString said;
        search(typed, [&](wxDialog& dialog) {
            said = words_in(dialog, true);
            dialog.EndModal(wxID_CANCEL);
        });
        return said;
    }

    std::size_t count(const wxString& typed)
    {
        std::size_t rows = 0;
        search(typed, [&](wxDialog& dialog) {
            rows = the<desktop::RowList>(dialog, "found").size();
            dialog.EndModal(wxID_CANCEL);
        });
        return rows;
    }

    /// A note of Amara's own case that says this.
    void write(const std::string& words)
    {
        in_practice([&, id = case_of("Amara")](app::OpenPractice& practice) {
            domain::Session session;
            session.care_case = id;
            session.held_on = *domain::parse_date("2026-02-27");
            domain::ProgressNote note;
            note.session = app::record_session(practice, session);
            note.what_moved = words;
            app::record_note(practice, note);
        });
    }
};

}

BOOST_FIXTURE_TEST_SUITE(search_test, SearchWindow)

BOOST_AUTO_TEST_CASE(what_is_typed_is_found_key_by_key_and_enter_goes_there)
{
    write("A lighthouse keeper’s dream.");
    go_to({"today"});
    search("lightho", [&](wxDialog& dialog) {
        auto& list = the<desktop::RowList>(dialog, "found");
        BOOST_REQUIRE(list.size() == 1u);
        BOOST_TEST(list.cell(0, 3).Contains("<b>lighthouse</b> keeper"));
        type(dialog, "typed", "lighthouse keeper's");
        settle();
        BOOST_TEST(list.size() == 1u);
        open_chosen(list);
        BOOST_TEST(until([&] { return !dialog.IsModal(); }));
    });
    settle();
    BOOST_TEST(page().GetName() == "note_page");
    BOOST_TEST(says(page(), "lighthouse keeper"));
}

BOOST_AUTO_TEST_CASE(inside_a_case_it_begins_with_this_case)
{
    write("A lighthouse.");
    open_tab(case_of("Imogen", true), "sessions");
    search("lighthouse", [&](wxDialog& dialog) {
        auto& list = the<desktop::RowList>(dialog, "found");
        BOOST_TEST(list.size() == 0u);
        BOOST_TEST(says(dialog, "Nothing found."));
        toggle(dialog, "everywhere");
        settle();
        BOOST_TEST(list.size() == 1u);
        dialog.EndModal(wxID_CANCEL);
    });
}

BOOST_AUTO_TEST_CASE(what_was_searched_last_stands_there_again)
{
    write("A lighthouse.");
    go_to({"today"});
    BOOST_TEST(count("lighthouse") == 1u);
    BOOST_TEST(count("") == 1u);
    act("client_in_room");
    settle();
    open_tab(case_of("Amara"), "sessions");
    BOOST_TEST(!found("").Contains("lighthouse"));
}

BOOST_AUTO_TEST_CASE(signs_of_a_text_are_no_marks_of_the_list)
{
    write("<b>bold</b> & \"lighthouse\" <unclosed");
    go_to({"today"});
    search("lighthouse", [&](wxDialog& dialog) {
        BOOST_TEST(the<desktop::RowList>(dialog, "found").cell(0, 3) ==
                   "&lt;b&gt;bold&lt;/b&gt; &amp; \"<b>lighthouse</b>\" &lt;unclosed");
        dialog.EndModal(wxID_CANCEL);
    });
}

BOOST_AUTO_TEST_CASE(words_that_say_nothing_are_answered_in_words)
{
    go_to({"today"});
    BOOST_TEST(found("-lighthouse").Contains("word that is to be there"));
    BOOST_TEST(found("   ").Contains("are searched"));
}

BOOST_AUTO_TEST_CASE(private_notes_are_searched_only_when_they_are_asked_for)
{
    const auto couple = case_of("Imogen", true);
    in_practice([&, id = person("Imogen")](app::OpenPractice& practice) { PrivateThings(practice, couple, id).add(); });
    go_to({"today"});
    search("wonder", [&](wxDialog& dialog) {
        auto& list = the<desktop::RowList>(dialog, "found");
        const auto without = list.size();
        tick(dialog, "private_notes");
        settle();
        BOOST_TEST(list.size() == without + 1);
        dialog.EndModal(wxID_CANCEL);
    });
}

BOOST_AUTO_TEST_CASE(with_a_client_here_only_what_they_may_see_is_searched_and_nothing_of_it_is_shown)
{
    const auto couple = case_of("Imogen", true);
    act("client_in_room");
    settle();
    open_tab(couple, "sessions");
    std::vector<wxString> before;
    const auto look = [&] {
        std::vector<wxString> said;
        for (const auto* words : {"the", "hurt", "bag", "flat", "wonder", "t", "typed alone", "w"})
            said.push_back(found(words));
        return said;
    };
    before = look();
    for (const auto* name : {"Imogen", "Petra"})
        in_practice([&, id = person(name)](app::OpenPractice& practice) { PrivateThings(practice, couple, id).add(); });
    BOOST_TEST(look() == before, boost::test_tools::per_element());
    search("the", [&](wxDialog& dialog) {
        BOOST_TEST(the<desktop::RowList>(dialog, "found").GetColumnCount() == 3u);
        BOOST_TEST(!find(dialog, "everywhere"));
        BOOST_TEST(!find(dialog, "private_notes"));
        dialog.EndModal(wxID_CANCEL);
    });
}

BOOST_AUTO_TEST_CASE(with_a_client_here_there_is_no_search_outside_a_case)
{
    act("client_in_room");
    go_to({"today"});
    act("search");
    settle();
    BOOST_TEST(says(*frame, "search from a page of their case"));
}

BOOST_AUTO_TEST_CASE(a_contact_that_was_said_alone_is_opened_where_it_is_shown)
{
    const auto couple = case_of("Imogen", true);
    in_practice([&, id = person("Imogen")](app::OpenPractice& practice) { PrivateThings(practice, couple, id).add(); });
    go_to({"today"});
    search("\"packed a bag\"", [&](wxDialog& dialog) {
        auto& list = the<desktop::RowList>(dialog, "found");
        BOOST_REQUIRE(list.size() == 2u);
        list.choose_place(1);
        open_chosen(list);
    });
    settle();
    BOOST_TEST(page().GetName() == "case_page");
    BOOST_TEST(says(page(), "She has packed a bag."));
}

BOOST_AUTO_TEST_SUITE_END()
