#include "app/homework/homework.hpp"
#include "app/homework/worksheets.hpp"
#include "desktop/open_window.hpp"
#include "desktop/save_there.hpp"

#include <boost/test/unit_test.hpp>

using namespace test_support;

namespace {

struct HomeworkFixture : OpenWindow {
    std::vector<app::AssignmentView> tasks()
    {
        return in_practice(
            [this](app::OpenPractice& practice) { return app::list_assignments(alone(practice), {}, amara); });
    }

    std::vector<domain::Record<domain::Entry>> entries(const domain::Id<domain::Assignment>& task)
    {
        return in_practice([&](app::OpenPractice& practice) { return app::list_entries(alone(practice), task); });
    }

    std::vector<domain::Id<domain::IssuedReport>> sheets_of(const domain::Id<domain::Assignment>& task)
    {
        return in_practice([&](app::OpenPractice& practice) { return app::issued_worksheets(practice, task); });
    }

    /// What was given last stands chosen.
    domain::Record<domain::Assignment> choose_last()
    {
        const auto last = tasks().back().assignment;
        auto& list = the<desktop::RowList>(tab, "tasks");
        list.choose(last.id.value);
        list.chosen_changed(last.id.value);
        return last;
    }

    const CaseId amara = case_of("Amara");
    wxWindow& tab = open_tab(amara, "homework");
};

}

BOOST_FIXTURE_TEST_SUITE(homework_test, HomeworkFixture)

BOOST_AUTO_TEST_CASE(everything_that_was_given_stands_here_with_how_it_goes)
{
    BOOST_TEST(the<desktop::RowList>(tab, "tasks").size() == tasks().size());
    const auto task = choose_last();
    BOOST_TEST(says(tab, desktop::shown(task->code)));
    BOOST_TEST(the<desktop::RowList>(tab, "entries").size() == entries(task.id).size());
}

BOOST_AUTO_TEST_CASE(the_few_that_fit_stand_here_with_their_reason_and_for_the_counselor_alone)
{
    const auto found =
        in_practice([this](app::OpenPractice& practice) { return app::suggested_now(alone(practice), amara); });
    BOOST_REQUIRE(!found.empty());
    BOOST_TEST(found.size() <= 3u);
    for (const auto& each : found) {
        BOOST_TEST(!each.reasons.empty());
        BOOST_TEST(says(tab, desktop::shown(each.name)));
        BOOST_TEST(says(tab, desktop::shown(each.reasons.front())));
    }
    in_dialog(
        "give_practice",
        [&] { press(tab, "suggested." + desktop::shown(found.front().client.value + "." + found.front().strategy)); },
        [&](wxDialog& dialog) {
            BOOST_TEST(says(dialog, desktop::shown(found.front().name)));
            end_with(dialog, "cancel");
        });
    act("client_in_room");
    BOOST_TEST(!says(open_tab(amara, "homework"), "What may fit now"));
}

BOOST_AUTO_TEST_CASE(a_practice_is_given_in_one_dialog_beside_its_page)
{
    in_dialog(
        "give_practice", [this] { press(tab, "give_practice"); },
        [](wxDialog& dialog) {
            type(dialog, "where_when", "In the car, before going in");
            type(dialog, "ends_on", "30 March 2026");
            BOOST_TEST(until([&] { return the(dialog, "give_and_print").IsEnabled(); }));
            BOOST_TEST(the(dialog, "sheet_preview").IsShownOnScreen());
            end_with(dialog, "save");
        });
    settle();
    const auto task = *tasks().back().assignment;
    BOOST_TEST(task.where_when == "In the car, before going in");
    BOOST_CHECK(task.ends_on == domain::parse_date("2026-03-30"));
    BOOST_TEST(!task.rationale.empty());
    BOOST_TEST(sheets_of(tasks().back().assignment.id).empty());
}

BOOST_AUTO_TEST_CASE(another_practice_brings_its_own_reason_and_leaves_what_was_typed)
{
    in_dialog(
        "give_practice", [this] { press(tab, "give_practice"); },
        [](wxDialog& dialog) {
            const auto before = text_in(dialog, "rationale");
            type(dialog, "where_when", "In the kitchen");
            type(dialog, "strategy.search", "compliments");
            BOOST_TEST(text_in(dialog, "rationale") != before);
            BOOST_TEST(text_in(dialog, "where_when") == "In the kitchen");
            type(dialog, "rationale", "You asked for something small.");
            type(dialog, "strategy.search", "Positive self-talk");
            BOOST_TEST(text_in(dialog, "rationale") == "You asked for something small.");
            end_with(dialog, "save");
        });
    BOOST_TEST(tasks().back().assignment->rationale == "You asked for something small.");
}

BOOST_AUTO_TEST_CASE(the_page_is_saved_while_giving_and_kept_with_it)
{
    const auto target = folder / "Page.pdf";
    const SaveThere save_there(desktop::shown(target.string()));
    in_dialog(
        "give_practice", [this] { press(tab, "give_practice"); },
        [](wxDialog& dialog) {
            BOOST_TEST(until([&] { return the(dialog, "save_pdf").IsEnabled(); }));
            end_with(dialog, "save_pdf");
        });
    settle();
    BOOST_TEST(bytes_of(target).starts_with("%PDF"));
    BOOST_TEST(sheets_of(tasks().back().assignment.id).size() == 1u);
}

BOOST_AUTO_TEST_CASE(the_page_of_what_was_given_is_saved_again)
{
    const auto task = choose_last();
    const auto target = folder / "Again.pdf";
    const SaveThere save_there(desktop::shown(target.string()));
    const auto before = sheets_of(task.id).size();
    in_dialog(
        "print_sheets", [this] { press(tab, "print_task"); },
        [](wxDialog& dialog) {
            tick(dialog, "discreet");
            BOOST_TEST(until([&] { return the(dialog, "save_pdf").IsEnabled(); }));
            end_with(dialog, "save_pdf");
        });
    settle();
    BOOST_TEST(bytes_of(target).starts_with("%PDF"));
    BOOST_TEST(sheets_of(task.id).size() == before + 1);
}

BOOST_AUTO_TEST_CASE(a_strip_is_typed_back_day_after_day)
{
    const auto task = choose_last();
    const auto before = entries(task.id).size();
    in_dialog(
        "log_entry", [this] { press(tab, "log_entry"); },
        [this](wxDialog& dialog) {
            type(dialog, "done_on", "26 Feb 2026");
            type(dialog, "obstacle", "Two late shifts");
            answer(dialog, "client_rating", 3);
            press(dialog, "save_and_next");
            BOOST_TEST(text_in(dialog, "done_on") == "27 Feb 2026");
            BOOST_TEST(text_in(dialog, "obstacle").empty());
            tick(dialog, "done", false);
            end_with(dialog, "save");
        });
    const auto kept = entries(task.id);
    BOOST_REQUIRE_EQUAL(kept.size(), before + 2);
    const auto first = std::ranges::find_if(kept, [](const auto& each) { return each->obstacle == "Two late shifts"; });
    BOOST_REQUIRE(first != kept.end());
    BOOST_CHECK((*first)->client_rating == 3);
    BOOST_CHECK((*first)->done_on == domain::parse_date("2026-02-26"));
    BOOST_TEST(says(tab, "Two late shifts"));
}

BOOST_AUTO_TEST_CASE(a_strip_is_found_by_its_code_and_a_wrong_code_is_refused)
{
    const auto code = tasks().back().assignment->code;
    const auto type_code = [&](wxDialog& dialog) {
        type(dialog, "code", "nothing like it");
        press(dialog, "save");
        BOOST_TEST(says(dialog, "Code on the strip: \""));
        type(dialog, "code", desktop::shown(code).Lower());
        end_with(dialog, "save");
    };
    const auto log = [this](wxDialog& dialog) {
        type(dialog, "strips.1.client_rating", "9");
        press(dialog, "save");
        BOOST_TEST(says(dialog, "helped?: 0 to 4"));
        type(dialog, "strips.1.client_rating", "3");
        end_with(dialog, "save");
    };
    const auto before = tasks().back().entries;
    in_dialogs([this] { press(tab, "type_back_strip"); }, {{"type_back_strip", type_code}, {"type_strip", log}});
    BOOST_TEST(tasks().back().entries == before + 1);
}

BOOST_AUTO_TEST_CASE(what_practice_and_score_have_in_common_is_shown_to_the_counselor_alone)
{
    in_dialog(
        "practice_effect", [this] { press(tab, "practice_effect"); },
        [](wxDialog& dialog) {
            BOOST_TEST(says(dialog, "Association, not proof"));
            BOOST_TEST(says(dialog, "What gets done by Amara"));
            end_with(dialog, "close");
        });
    act("client_in_room");
    settle();
    BOOST_TEST(!the(page(), "practice_effect").IsShownOnScreen());
}

BOOST_AUTO_TEST_CASE(a_practice_is_reviewed_and_ends)
{
    auto expected = *choose_last();
    in_dialog(
        "review_task", [this] { press(tab, "review_task"); },
        [](wxDialog& dialog) {
            pick(dialog, "status", "Completed");
            type(dialog, "status_note", "She asks without apologizing first.");
            end_with(dialog, "save");
        });
    expected.status = domain::AssignmentStatus::completed;
    expected.status_note = "She asks without apologizing first.";
    BOOST_CHECK(*tasks().back().assignment == expected);
    BOOST_TEST(says(tab, "She asks without apologizing first."));
}

BOOST_AUTO_TEST_SUITE_END()
