#include "app/kit/drafts.hpp"
#include "app/plan/goals.hpp"
#include "desktop/open_window.hpp"

#include <boost/test/unit_test.hpp>

using namespace test_support;

namespace {

/// New goals of Amara's, the dialog that stands here for all.
struct GoalDialog : OpenWindow {
    GoalDialog() { open_tab(amara, "plan"); }

    void in_new_goal(const InDialog& inside)
    {
        in_dialog(
            "new_goal", [this] { act("new_goal"); }, inside);
    }

    std::vector<app::GoalView> goals()
    {
        return in_practice([this](app::OpenPractice& practice) { return app::list_goals(alone(practice), amara); });
    }

    std::size_t drafts()
    {
        return in_practice([](app::OpenPractice& practice) { return app::list_drafts(practice).size(); });
    }

    /// What is said below a field of the dialog; empty when nothing is wrong with it.
    static wxString mark_below(wxDialog& dialog, const wxString& field)
    {
        auto* column = the(dialog, field).GetContainingSizer();
        auto* last = column->GetItem(column->GetItemCount() - 1)->GetWindow();
        return last->IsShown() ? words_in(*last) : wxString();
    }

    const CaseId amara = case_of("Amara");
};

}

BOOST_FIXTURE_TEST_SUITE(form_dialog_test, GoalDialog)

BOOST_AUTO_TEST_CASE(what_is_saved_is_in_the_record_and_leaves_no_draft)
{
    in_new_goal([](wxDialog& dialog) {
        type(dialog, "statement", "To ask for help once a week");
        type(dialog, "target", "3");
        end_with(dialog, "save");
    });
    BOOST_REQUIRE_EQUAL(goals().size(), 2u);
    BOOST_TEST(goals().back().goal->statement == "To ask for help once a week");
    BOOST_TEST(drafts() == 0u);
}

BOOST_AUTO_TEST_CASE(cancel_leaves_the_record_and_puts_away_what_was_typed_only_when_told_to)
{
    in_new_goal([this](wxDialog& dialog) {
        type(dialog, "statement", "Something else");
        {
            const Answers keep_writing(wxID_CANCEL);
            press(dialog, "cancel");
            BOOST_TEST(keep_writing.asked() == 1);
            BOOST_TEST(dialog.IsModal());
        }
        const Answers put_away(wxID_OK);
        end_with(dialog, "cancel");
    });
    BOOST_TEST(goals().size() == 1u);
    BOOST_TEST(drafts() == 0u);
}

BOOST_AUTO_TEST_CASE(cancel_asks_nothing_when_nothing_was_typed)
{
    const Answers answers(wxID_OK);
    in_new_goal([](wxDialog& dialog) { end_with(dialog, "cancel"); });
    BOOST_TEST(answers.asked() == 0);
}

BOOST_AUTO_TEST_CASE(what_is_refused_marks_its_field_and_the_dialog_stays_until_it_is_right)
{
    in_new_goal([this](wxDialog& dialog) {
        type(dialog, "statement", "To ask for help");
        type(dialog, "due_on", "when spring comes");
        press(dialog, "save");
        BOOST_TEST(dialog.IsModal());
        BOOST_TEST(mark_below(dialog, "due_on").Contains("To look at by"));
        BOOST_TEST(mark_below(dialog, "statement").empty());
        type(dialog, "due_on", "1 June 2026");
        end_with(dialog, "save");
    });
    BOOST_REQUIRE_EQUAL(goals().size(), 2u);
    BOOST_CHECK(goals().back().goal->due_on == domain::parse_date("2026-06-01"));
}

BOOST_AUTO_TEST_CASE(what_is_typed_is_on_disk_after_a_pause)
{
    in_new_goal([this](wxDialog& dialog) {
        type(dialog, "statement", "To ask for help");
        BOOST_TEST(until([&] { return drafts() == 1; }));
        const Answers put_away(wxID_OK);
        end_with(dialog, "cancel");
    });
    BOOST_TEST(drafts() == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
