#include "app/intake/intake_page.hpp"
#include "app/intake/intakes.hpp"
#include "app/kit/typed.hpp"
#include "desktop/open_window.hpp"

#include <boost/test/unit_test.hpp>

using namespace test_support;

namespace {

struct IntakeFixture : OpenWindow {
    std::vector<app::IntakeLine> intakes(const CaseId& care_case)
    {
        return in_practice([&](app::OpenPractice& practice) { return app::list_intakes(alone(practice), care_case); });
    }

    domain::Answers answers(const domain::Id<domain::Intake>& id)
    {
        return in_practice([&](app::OpenPractice& practice) { return app::view_intake(alone(practice), id)->answers; });
    }

    /// Yusuf's is begun.
    domain::Id<domain::Intake> open_yusufs()
    {
        const auto id = intakes(yusuf).at(0).id;
        press(open_tab(yusuf, "intake"), "open_intake." + desktop::shown(id.value));
        return id;
    }

    const CaseId yusuf = case_of("Yusuf");
};

}

BOOST_FIXTURE_TEST_SUITE(intake_test, IntakeFixture)

BOOST_AUTO_TEST_CASE(a_begun_intake_stands_with_how_far_it_is)
{
    auto& tab = open_tab(yusuf, "intake");
    const auto line = intakes(yusuf).at(0);
    BOOST_TEST(says(tab, wxString::Format("%d of %d questions answered", line.progress.answered, line.progress.asked)));
}

BOOST_AUTO_TEST_CASE(an_intake_is_shown_gone_on_with_and_kept)
{
    const auto id = open_yusufs();
    BOOST_TEST(page().GetName() == "intake_page");
    BOOST_TEST(text_in(page(), "what_brings_you") == "'I shout, then I'm ashamed.'");
    type(page(), "why_now", "Salma said please.");
    pick(page(), "since_when", "some years");
    tick(page(), "where_it_shows.family");
    press("next_section");
    const auto kept = answers(id);
    BOOST_CHECK(kept.at("why_now") == domain::Tree("Salma said please."));
    BOOST_CHECK(kept.at("since_when") == domain::Tree("years"));
    BOOST_CHECK(kept.at("where_it_shows") == domain::Tree(domain::Tree::List{"family"}));
    BOOST_CHECK(kept.at("what_brings_you") == domain::Tree("'I shout, then I'm ashamed.'"));
}

BOOST_AUTO_TEST_CASE(an_answer_is_declined_and_taken_away)
{
    const auto id = open_yusufs();
    tick(page(), "why_now.declined");
    type(page(), "what_brings_you", "");
    act("keep_intake");
    const auto kept = answers(id);
    BOOST_CHECK(kept.at("why_now") == domain::Tree(domain::prefer_not_to_say));
    BOOST_TEST(!kept.contains("what_brings_you"));
}

BOOST_AUTO_TEST_CASE(every_section_opens_with_its_questions)
{
    open_yusufs();
    auto& rail = the<desktop::RowList>(page(), "intake_sections");
    for (std::size_t row = 0; row < rail.size(); ++row) {
        const auto title = rail.cell(row, 0);
        choose(rail, title);
        settle();
        BOOST_TEST(says(the(page(), "intake_section"), title));
    }
}

BOOST_AUTO_TEST_CASE(what_is_typed_is_kept_when_the_page_goes)
{
    const auto id = open_yusufs();
    type(page(), "why_now", "Salma said please.");
    go_to({"today"});
    BOOST_CHECK(answers(id).at("why_now") == domain::Tree("Salma said please."));
    BOOST_TEST(in_practice([](app::OpenPractice& practice) { return app::list_drafts(practice).size(); }) == 0u);
}

BOOST_AUTO_TEST_CASE(a_new_intake_is_begun_with_its_first_answer)
{
    const auto imogen = case_of("Imogen", true);
    const auto before = intakes(imogen).size();
    press(open_whole_tab(imogen, "intake"), "start_intake." + desktop::shown(person("Imogen").value));
    BOOST_TEST(intakes(imogen).size() == before);
    type(page(), "what_brings_you", "The same fight.");
    act("keep_intake");
    BOOST_TEST(intakes(imogen).size() == before + 1);
}

BOOST_AUTO_TEST_CASE(an_intake_without_its_safety_questions_is_completed_only_on_purpose)
{
    const auto imogen = case_of("Imogen", true);
    press(open_whole_tab(imogen, "intake"), "start_intake." + desktop::shown(person("Imogen").value));
    type(page(), "what_brings_you", "The same fight.");
    const auto complete_ones = [&] {
        return std::ranges::count_if(intakes(imogen), [&](const auto& line) {
            return line.client == person("Imogen") && line.status == domain::IntakeStatus::complete;
        });
    };
    const auto before = complete_ones();
    {
        const Answers no(wxID_NO);
        act("complete_intake");
        BOOST_TEST(no.asked() == 1);
        BOOST_TEST(complete_ones() == before);
    }
    const Answers yes(wxID_YES);
    act("complete_intake");
    BOOST_TEST(complete_ones() == before + 1);
}

BOOST_AUTO_TEST_CASE(an_answer_that_was_changed_meanwhile_is_asked_about)
{
    const auto id = intakes(yusuf).at(0).id;
    in_practice([&](app::OpenPractice& practice) {
        auto change = app::view_intake(alone(practice), id).value;
        change.answers = {{"why_now", "The letter came."}};
        app::record_intake(practice, change, id);
        const auto typed = app::typed_over({}, domain::Tree::Map{{"answers.why_now", "Salma said please."}});
        app::keep_draft(practice, {"intake", id.value}, app::to_draft(typed));
    });
    open_yusufs();
    BOOST_TEST(text_in(page(), "why_now") == "Salma said please.");
    BOOST_TEST(says(page(), "This was changed meanwhile. It now says: The letter came."));
    press("next_section"); // leaves it open
    BOOST_CHECK(answers(id).at("why_now") == domain::Tree("The letter came."));
    press("complete_intake"); // goes back to what is to be decided
    press("why_now.take_newer");
    BOOST_TEST(text_in(page(), "why_now") == "The letter came.");
    BOOST_TEST(!says(page(), "This was changed meanwhile"));
    press("next_section");
    BOOST_CHECK(answers(id).at("why_now") == domain::Tree("The letter came."));
}

BOOST_AUTO_TEST_CASE(a_complete_intake_is_read_and_can_be_changed)
{
    const auto amara = case_of("Amara");
    const auto id = intakes(amara).at(0).id;
    press(open_tab(amara, "intake"), "open_intake." + desktop::shown(id.value));
    BOOST_TEST(says(the(page(), "intake_text"), "'I apologize to chairs.'"));
    press("change_answers");
    type(page(), "why_now", "The staff party.");
    go_to({"today"});
    BOOST_CHECK(answers(id).at("why_now") == domain::Tree("The staff party."));
}

BOOST_AUTO_TEST_SUITE_END()
