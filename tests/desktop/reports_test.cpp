#include "app/kit/drafts.hpp"
#include "app/reports/issued_reports.hpp"
#include "desktop/open_window.hpp"
#include "desktop/save_there.hpp"

#include <boost/test/unit_test.hpp>

using namespace test_support;

namespace {

struct ReportsFixture : OpenWindow {
    ReportsFixture()
    {
        settle();
        wait_for_pages();
    }

    /// A change is drawn after a short pause.
    bool wait_for_pages()
    {
        return until([this] { return says(tab, "What you wanted"); });
    }

    std::vector<app::IssuedLine> issued()
    {
        return in_practice([this](app::OpenPractice& practice) { return app::list_issued_reports(practice, amara); });
    }

    std::vector<app::Draft> drafts()
    {
        return in_practice([](app::OpenPractice& practice) { return app::list_drafts(practice); });
    }

    const CaseId amara = case_of("Amara");
    wxWindow& tab = open_tab(amara, "reports");
};

}

BOOST_FIXTURE_TEST_SUITE(reports_test, ReportsFixture)

BOOST_AUTO_TEST_CASE(the_pages_stand_beside_what_may_stand_on_them)
{
    BOOST_TEST(says(tab, "What you wanted"));
    BOOST_TEST(says(tab, "A sentence of your own is missing"));
}

BOOST_AUTO_TEST_CASE(without_an_own_sentence_nothing_is_given_out)
{
    BOOST_TEST(!the(tab, "save_pdf").IsEnabled());
    BOOST_TEST(!the(tab, "print").IsEnabled());
    type(tab, "sentences", "You ask before you apologize.");
    BOOST_TEST(until([this] { return the(tab, "save_pdf").IsEnabled() && the(tab, "print").IsEnabled(); }));
}

BOOST_AUTO_TEST_CASE(a_form_outside_the_days_that_were_chosen_is_told)
{
    type(tab, "from", domain::to_text(domain::plus_days(clock.today(), -40)));
    BOOST_TEST(until([this] { return says(tab, "outside these days"); }));
}

BOOST_AUTO_TEST_CASE(an_own_sentence_is_kept_while_typing_and_shown_again)
{
    type(tab, "sentences", "You ask before you apologize.");
    BOOST_TEST(until([this] { return !says(tab, "A sentence of your own is missing"); }));
    go_to({"today"});
    BOOST_TEST(drafts().size() == 1u);
    auto& again = open_tab(amara, "reports");
    BOOST_TEST(text_in(again, "sentences") == "You ask before you apologize.");
}

BOOST_AUTO_TEST_CASE(a_day_that_is_none_marks_its_field)
{
    type(tab, "from", "long ago");
    BOOST_TEST(until([this] { return says(tab, "From: \""); }));
    type(tab, "from", "5 Jan 2026");
    BOOST_TEST(until([this] { return !says(tab, "From: \""); }));
}

BOOST_AUTO_TEST_CASE(a_report_that_is_given_out_is_kept_as_it_was)
{
    type(tab, "sentences", "You ask before you apologize.");
    BOOST_TEST(until([this] { return !says(tab, "A sentence of your own is missing"); }));
    const auto target = folder / "Report.pdf";
    const SaveThere save_there(desktop::shown(target.string()));
    in_dialog(
        "issue_report", [this] { press(tab, "save_pdf"); },
        [](wxDialog& dialog) {
            BOOST_TEST(text_in(dialog, "for_whom") == "the client");
            type(dialog, "reason", "For the review");
            end_with(dialog, "save");
        });
    BOOST_REQUIRE_EQUAL(issued().size(), 1u);
    BOOST_TEST(issued().front().reason == "For the review");
    BOOST_TEST(bytes_of(target).starts_with("%PDF"));
    BOOST_TEST(drafts().empty());
    press(tab, "read_issued");
    BOOST_TEST(says(tab, "This is a report as it was given out."));
}

BOOST_AUTO_TEST_CASE(another_kind_has_its_own_form_beside_its_pages_and_is_kept_when_saved)
{
    pick(tab, "report_kind", "Treatment plan");
    BOOST_TEST(until([this] { return the(tab, "save_other").IsEnabled(); }));
    BOOST_TEST(the(tab, "other_preview").IsShownOnScreen());
    type(tab, "for_whom", "her doctor");
    type(tab, "reason", "She asked for it");
    BOOST_TEST(until([this] { return !the(tab, "save_other").IsEnabled(); }));
    BOOST_TEST(until([this] { return the(tab, "save_other").IsEnabled(); }));
    const auto target = folder / "Plan.pdf";
    const SaveThere save_there(desktop::shown(target.string()));
    press(tab, "save_other");
    settle();
    BOOST_TEST(bytes_of(target).starts_with("%PDF"));
    BOOST_REQUIRE_EQUAL(issued().size(), 1u);
    BOOST_TEST(issued().front().kind == "treatment-plan");
    BOOST_TEST(issued().front().for_whom == "her doctor");
    BOOST_TEST(issued().front().reason == "She asked for it");
}

BOOST_AUTO_TEST_CASE(a_saved_report_opens_with_its_password_only)
{
    pick(tab, "report_kind", "Treatment plan");
    BOOST_TEST(until([this] { return the(tab, "save_other").IsEnabled(); }));
    tick(the(tab, "other_report"), "with_password");
    BOOST_TEST(until([this] { return !the(tab, "save_other").IsEnabled(); }));
    BOOST_TEST(until([this] { return the(tab, "save_other").IsEnabled(); }));
    const auto target = folder / "Plan.pdf";
    const SaveThere save_there(desktop::shown(target.string()));
    in_dialog(
        "pdf_password", [this] { press(tab, "save_other"); },
        [this](wxDialog& dialog) {
            type(dialog, "password", "lake and lantern");
            type(dialog, "password_again", "lake and lanterns");
            press(dialog, "done");
            BOOST_TEST(says(dialog, "The two passwords differ"));
            type(dialog, "password_again", "lake and lantern");
            end_with(dialog, "done");
        });
    settle();
    BOOST_TEST(bytes_of(target).find("/AESV3") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_one_must_say_oneself_is_asked_for)
{
    pick(tab, "report_kind", "Progress, for another clinician");
    BOOST_TEST(until([this] { return says(tab, "write at least one sentence"); }));
    BOOST_TEST(!the(tab, "print_other").IsEnabled());
    type(the(tab, "other_report"), "sentences", "She speaks up sooner.");
    BOOST_TEST(until([this] { return the(tab, "print_other").IsEnabled(); }));
}

BOOST_AUTO_TEST_SUITE_END()
