#include "domain/problem.hpp"
#include "json/json.hpp"
#include "reporting/intake_summary.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace reporting;
using namespace std::chrono;

namespace {

domain::Tree summary_document()
{
    for (const auto& file : embedded_reports())
        if (file.path == "intake_summary.json")
            return json::parse(file.text);
    return {};
}

SummaryAnswer words(const std::string& question, std::vector<std::string> lines, bool own)
{
    SummaryAnswer answer;
    answer.question = question;
    answer.lines = std::move(lines);
    answer.own_words = own;
    return answer;
}

SummaryAnswer rows()
{
    SummaryAnswer answer;
    answer.question = "Who looked after you?";
    answer.columns = {"Who", "How was it with them?"};
    answer.rows = {{words("", {"Grandmother"}, true), words("", {"Warm, and often tired."}, true)},
                   {words("", {"Father"}, true), SummaryAnswer()}};
    return answer;
}

IntakeSummary a_summary()
{
    IntakeSummary summary;
    summary.letterhead.practice = "Harbour Counseling";
    summary.letterhead.counselor = "Ada Marsh";
    summary.name = "Nora";
    summary.form_title = "Intake: individual";
    summary.taken_on = 2026y / March / 2;
    SummaryAnswer withheld;
    withheld.question = "Were you afraid?";
    withheld.withheld = true;
    SummaryAnswer scale;
    scale.question = "How hard is it?";
    scale.scale = SummaryScale{7, 0, 10, "not at all", "very"};
    SummaryAnswer partner;
    partner.question = "Is there a partner?";
    partner.yes_no = true;
    partner.look_at = true;
    summary.sections = {
        {"What brings you", {words("What brings you?", {"We fight.", "About nothing."}, true), scale}},
        {"Growing up", {words("Who did you go to?", {"mother", "an animal"}, false), rows(), withheld, partner}}};
    return summary;
}

Report rendered(const IntakeSummary& summary)
{
    return render_intake_summary(summary, read_intake_summary_definition(summary_document()));
}

bool says(const Report& report, const std::string& text)
{
    return report.text.find(text) != std::string::npos;
}

}

BOOST_AUTO_TEST_SUITE(intake_summary)

BOOST_AUTO_TEST_CASE(questions_and_answers_stand_by_section)
{
    const auto report = rendered(a_summary());
    BOOST_TEST(report.pages == 1);
    for (const auto* text : {"Intake summary", "about Nora · Intake: individual", "taken on March 2, 2026",
                             "What brings you", "We fight.", "About nothing.", "7, from 0 (not at all) to 10 (very)",
                             "mother", "an animal", "Warm, and often tired.", "Not a diagnosis"})
        BOOST_TEST(says(report, text), text);
}

BOOST_AUTO_TEST_CASE(what_someone_prefers_not_to_say_is_shown_as_such)
{
    BOOST_TEST(says(rendered(a_summary()), "prefers not to say"));
}

BOOST_AUTO_TEST_CASE(an_answer_to_look_at_is_marked)
{
    BOOST_TEST(says(rendered(a_summary()), "To look at: Is there a partner?"));
}

BOOST_AUTO_TEST_CASE(an_intake_that_is_not_finished_says_so)
{
    auto summary = a_summary();
    BOOST_TEST(!says(rendered(summary), "not finished"));
    summary.complete = false;
    BOOST_TEST(says(rendered(summary), "not finished"));
    summary.sections.clear();
    BOOST_TEST(says(rendered(summary), "Nothing has been answered"));
}

BOOST_AUTO_TEST_CASE(long_answers_run_over_pages_and_nothing_is_cut)
{
    auto summary = a_summary();
    std::string story;
    for (int i = 0; i < 900; ++i)
        story += "and then we talked about it once more ";
    summary.sections[0].answers[0].lines = {story + "to the end."};
    const auto report = rendered(summary);
    BOOST_TEST(report.pages > 3);
    BOOST_TEST(says(report, "to the end."));
}

BOOST_AUTO_TEST_CASE(a_summary_needs_a_name)
{
    auto summary = a_summary();
    summary.name.clear();
    BOOST_CHECK_THROW(rendered(summary), domain::Refused);
}

BOOST_AUTO_TEST_CASE(a_definition_with_other_texts_is_refused)
{
    auto document = summary_document();
    auto& phrases = std::get<domain::Tree::Map>(
        std::ranges::find(std::get<domain::Tree::Map>(document.value), "phrases", &domain::Tree::Map::value_type::first)
            ->second.value);
    phrases.emplace_back("greeting", "hello");
    BOOST_CHECK_EXCEPTION(read_intake_summary_definition(document), domain::Refused,
                          [](const auto& refused) { return refused.problem().field == "phrases.greeting"; });
    phrases.pop_back();
    std::erase_if(phrases, [](const auto& phrase) { return phrase.first == "withheld"; });
    BOOST_CHECK_EXCEPTION(read_intake_summary_definition(document), domain::Refused,
                          [](const auto& refused) { return refused.problem().field == "phrases.withheld"; });
}

BOOST_AUTO_TEST_SUITE_END()
