#include "app/intake/intakes.hpp"
#include "app/library/practice_definitions.hpp"
#include "app/reports/intake_summary.hpp"
#include "app/reports/issued_reports.hpp"
#include "practice_fixture.hpp"
#include "refusal.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace domain;
using namespace test_support;

namespace {

struct SummaryFixture : PracticeFixture {
    Id<Intake> answered(const Id<Client>& client, std::map<std::string, Tree> answers,
                        IntakeStatus status = IntakeStatus::begun)
    {
        Intake intake;
        intake.client = client;
        intake.care_case = couple;
        intake.answers = std::move(answers);
        intake.status = status;
        return app::record_intake(practice, intake);
    }

    app::IntakeSummaryDraft draft(const Id<Intake>& id, std::set<std::string> include = {})
    {
        app::IntakeSummaryRequest request;
        request.intake = id;
        request.include = std::move(include);
        return app::draft_intake_summary(practice, request);
    }

    const std::map<std::string, Tree> noras{{"what_brings_you", "The school run."},
                                            {"whose_idea", "prefer_not_to_say"},
                                            {"wish_not_to_be_here", "sometimes"},
                                            {"adversity_wanted", "today"},
                                            {"topic_bullying", "yes"},
                                            {"learned_expectations", "To be left."},
                                            {"my_move", Tree::List{"ask", "quiet"}}};
};

bool says(const app::IntakeSummaryDraft& draft, const std::string& text)
{
    return draft.text.find(text) != std::string::npos;
}

}

BOOST_FIXTURE_TEST_SUITE(intake_summary_test, SummaryFixture)

BOOST_AUTO_TEST_CASE(answers_are_printed_in_the_words_they_were_asked_in)
{
    const auto id = answered(nora, noras);
    const auto printed = draft(id);
    const auto wording = records().get(id)->wording;
    BOOST_TEST(says(printed, "The school run."));
    BOOST_TEST(says(printed, wording.at("what_brings_you")));
    BOOST_TEST(says(printed, wording.at("my_move:quiet")));
    BOOST_TEST(says(printed, "prefers not to say"));
}

BOOST_AUTO_TEST_CASE(safety_adversity_and_formulation_are_printed_only_when_chosen)
{
    const auto id = answered(nora, noras);
    const auto wording = records().get(id)->wording;
    const auto plain = draft(id);
    for (const auto* key : {"wish_not_to_be_here", "topic_bullying", "learned_expectations"})
        BOOST_TEST(!says(plain, wording.at(key)), key);
    BOOST_TEST(!says(plain, "To be left."));
    BOOST_TEST(says(draft(id, {"safety"}), wording.at("wish_not_to_be_here")));
    BOOST_TEST(says(draft(id, {"adversity"}), wording.at("topic_bullying")));
    BOOST_TEST(says(draft(id, {"formulation"}), "To be left."));
    BOOST_TEST(refusal([&] { draft(id, {"presenting"}); }).allowed ==
               domain::one_of({"yours_alone", "adversity", "safety", "formulation", "earlier"}));
    BOOST_TEST(std::ranges::count(plain.apart, true, &app::ApartSection::answered) == 3);
}

BOOST_AUTO_TEST_CASE(it_is_the_same_whatever_the_other_says_in_private)
{
    const auto id = answered(nora, noras);
    const auto before = draft(id);
    answered(daniel, {{"what_brings_you", "I have met someone."}, {"outside_relationship", "yes"}});
    const auto after = draft(id);
    BOOST_TEST((after.pdf == before.pdf));
    BOOST_TEST(after.text == before.text);
}

BOOST_AUTO_TEST_CASE(an_answered_intake_prints_its_old_wording_after_the_questions_changed)
{
    const auto id = answered(nora, noras, IntakeStatus::complete);
    const auto words = records().get(id)->wording.at("what_brings_you");
    auto text = app::definition_text(practice, DefinitionKind::intake, "couple");
    text.replace(text.find(words), words.size(), "What is it about?");
    app::keep_definition(practice, text);
    BOOST_TEST(says(draft(id), words));
    BOOST_TEST(!says(draft(id), "What is it about?"));
}

BOOST_AUTO_TEST_CASE(what_is_issued_is_kept_and_written)
{
    app::IntakeSummaryRequest request;
    request.intake = answered(nora, noras);
    request.reason = "case consultation";
    const auto file = temporary / "summary.pdf";
    const auto issued = app::issue_intake_summary(practice, request, file);
    BOOST_TEST(std::filesystem::file_size(file) == issued.draft.pdf.size());
    const auto lines = app::list_issued_reports(practice, couple);
    BOOST_REQUIRE_EQUAL(lines.size(), 1u);
    BOOST_TEST(lines[0].kind == "intake-summary");
    BOOST_TEST(lines[0].client.value == nora.value);
    BOOST_TEST(lines[0].for_whom == "counselor");
    BOOST_TEST((app::view_issued_report(practice, issued.id) == issued.draft.pdf));
    BOOST_TEST(refusal([&] { app::issue_intake_summary(practice, request, file); }).field == "output");
}

BOOST_AUTO_TEST_CASE(nothing_on_paper_is_heeded)
{
    SafeContact contact;
    contact.nothing_on_paper = true;
    const auto quiet = app::add_client(practice, a_client().named("Quinn").reached_by(contact));
    Intake intake;
    intake.client = quiet;
    intake.care_case = open_case(Modality::efit, {quiet});
    intake.answers["what_brings_you"] = "Sleep.";
    app::IntakeSummaryRequest request;
    request.intake = app::record_intake(practice, intake);
    BOOST_TEST(refusal([&] { app::draft_intake_summary(practice, request); }).field == "confirm");
    request.nothing_on_paper_confirmed = true;
    BOOST_TEST(app::draft_intake_summary(practice, request).pages == 1);
}

BOOST_AUTO_TEST_SUITE_END()
