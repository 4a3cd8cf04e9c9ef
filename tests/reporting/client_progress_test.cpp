#include "domain/problem.hpp"
#include "reporting/client_progress_blocks.hpp"
#include "reporting/forbidden_words.hpp"
#include "reporting/page_checks.hpp"
#include "reporting/pdf_writer.hpp"
#include "reporting/progress_builders.hpp"

#include <boost/test/unit_test.hpp>

using namespace reporting;
using namespace std::chrono;

namespace {

Report print(const ClientProgress& progress)
{
    return render_client_progress(progress, the_definition());
}

/// The laid-out pages without the PDF, to look at places.
Pages pages_of(const ClientProgress& progress)
{
    const ReportText text;
    const ProgressWords words(the_definition(), text);
    PdfWriter writer({"t", "a", "en", {}});
    TextLayout layout(writer.fonts());
    const PageFormat format = page_format(progress.options.paper, progress.options.large_print);
    return lay_out_pages(progress_contents(progress, words, format, layout), format, layout);
}

int count(const std::string& text, const std::string& wanted)
{
    int found = 0;
    for (auto at = text.find(wanted); at != std::string::npos; at = text.find(wanted, at + 1))
        ++found;
    return found;
}

bool contains(const std::string& text, const std::string& wanted)
{
    return count(text, wanted) > 0;
}

std::string refused_field(const ClientProgress& progress)
{
    try {
        print(progress);
    } catch (const domain::Refused& refused) {
        return refused.problem().field;
    }
    return "nothing";
}

std::string repeated(const std::string& text, int times)
{
    std::string out;
    for (int i = 0; i < times; ++i)
        out += text;
    return out;
}

}

BOOST_AUTO_TEST_SUITE(client_progress)

BOOST_AUTO_TEST_CASE(page_one_holds_what_the_paper_promises)
{
    const std::string page = text_of(pages_of(a_full_report()).pages.front());
    for (const char* expected : {"Harbor Row Counseling · Mara Ellison, LMFT",
                                 "March 10 – December 15, 2026",
                                 "How far you have come",
                                 "for Amara",
                                 "What I have seen grow",
                                 "You said no to a Sunday move",
                                 "What you wanted",
                                 "“To take up room without apologizing.”",
                                 "At the start: once a week",
                                 "Now: about six times a week",
                                 "4 / 5",
                                 "nearly there",
                                 "What your own answers say",
                                 "0–30, higher is better",
                                 "Mar 10: 11",
                                 "Dec 15: 22",
                                 "That is more than ordinary ups and downs would explain.",
                                 "Three true things about me – 23 mornings. You "
                                 "wrote: “I stayed kind in a loud class.”",
                                 "What comes next",
                                 "Meeting every two weeks.",
                                 "not a diagnosis and not an assessment for a court, custody, work or benefits",
                                 "If you are not safe: 988 (call or text), 911.",
                                 "page 1 of 2"})
        BOOST_TEST(contains(page, expected), expected);
}

BOOST_AUTO_TEST_CASE(page_one_has_one_chart_and_the_others_follow)
{
    const Pages pages = pages_of(a_full_report());
    BOOST_REQUIRE(pages.pages.size() == 2u);
    BOOST_TEST(!contains(text_of(pages.pages[0]), "How safe closeness feels"));
    BOOST_TEST(contains(text_of(pages.pages[1]), "How safe closeness feels (1–7, lower is better)"));
    BOOST_TEST(contains(text_of(pages.pages[1]), "What each number can and cannot say"));
    BOOST_TEST(contains(text_of(pages.pages[0]), "days you tried it: 11"));
    BOOST_TEST(!contains(text_of(pages.pages[1]), "Things you tried between our meetings"));
    const std::string last = text_of(pages.pages[1]);
    for (const char* expected : {"What we plan", "When the old pattern comes back", "How to reach me",
                                 "If you are not safe", "988 (call or text)"})
        BOOST_TEST(contains(last, expected), expected);
}

BOOST_AUTO_TEST_CASE(crisis_lines_stand_on_page_one_and_again_at_the_end)
{
    const Report report = print(a_full_report());
    BOOST_TEST(count(report.text, "988 (call or text)") == 2);
    BOOST_TEST(count(report.text, "911") == 2);
}

BOOST_AUTO_TEST_CASE(someone_who_has_just_begun_gets_one_gentle_page_without_a_chart)
{
    const Report report = print(a_starting_report());
    BOOST_TEST(report.pages == 1);
    BOOST_TEST(report.text.size() > 400u);
    BOOST_TEST(contains(report.text, "Where we begin"));
    BOOST_TEST(contains(report.text, "for Yusuf"));
    BOOST_TEST(contains(report.text, "You came although it was not your idea"));
    BOOST_TEST(contains(report.text, "If you are not safe: 988 (call or text), 911."));
    BOOST_TEST(!contains(report.text, "higher is better"));
    BOOST_TEST(!contains(report.text, "What you practised"));
}

BOOST_AUTO_TEST_CASE(a_couple_is_named_in_its_own_order)
{
    ClientProgress progress = a_full_report();
    progress.names = {"Tom", "Amara"};
    BOOST_TEST(contains(print(progress).text, "for Tom and Amara"));
    progress.names = {"Tom", "Amara", "Joe"};
    BOOST_TEST(contains(print(progress).text, "for Tom, Amara and Joe"));
}

BOOST_AUTO_TEST_CASE(the_foot_says_for_whom_it_is_and_leaves_sharing_to_those_who_may)
{
    ClientProgress progress = a_full_report();
    BOOST_TEST(contains(print(progress).text, "Written for the person named on page one, to keep or to share"));
    progress.may_receive = {{"", {"Rosa", "Andrés"}}};
    const auto of_a_minor = print(progress).text;
    BOOST_TEST(contains(of_a_minor, "This page may be given to Rosa and Andrés, and to nobody else"));
    BOOST_TEST(contains(of_a_minor, "Written for the person named on page one."));
    BOOST_TEST(!contains(of_a_minor, "as they choose"));
    progress.names = {"Rosa", "Lu"};
    progress.may_receive = {{"Lu", {"Rosa"}}};
    const auto together = print(progress).text;
    BOOST_TEST(contains(together, "Lu's copy may be given to Rosa, and to nobody else"));
    BOOST_TEST(contains(together, "Written for the people named on page one."));
    progress.may_receive.clear();
    BOOST_TEST(contains(print(progress).text, "Written for the people named on page one, to keep or to share"));
}

BOOST_AUTO_TEST_CASE(what_was_practised_stays_with_its_heading_wherever_the_page_ends)
{
    ClientProgress progress = a_full_report();
    for (int more = 0; more < 16; ++more) {
        progress.grown.emplace_back("You stayed, and said so.");
        for (const auto& page : pages_of(progress).pages)
            BOOST_TEST(contains(text_of(page), "What you practised") == contains(text_of(page), "A kind pause"), more);
    }
}

BOOST_AUTO_TEST_CASE(the_table_of_what_was_tried_repeats_nothing_of_page_one)
{
    ClientProgress progress = a_full_report();
    progress.practised.push_back({"A walk", "tried on 3 days", "", ""});
    progress.practised.push_back({"A letter", "tried once", "", ""});
    const auto text = print(progress).text;
    for (const auto* title : {"A kind pause", "A walk", "A letter"})
        BOOST_TEST(count(text, title) == 1, title);
}

BOOST_AUTO_TEST_CASE(a_title_that_asks_is_followed_by_no_colon)
{
    ClientProgress progress = a_full_report();
    progress.practised.front().title = "What I did, or who I am?";
    BOOST_TEST(contains(print(progress).text, "What I did, or who I am? – 23 mornings."));
}

BOOST_AUTO_TEST_CASE(the_scores_of_a_chart_are_rounded_alike)
{
    ClientProgress progress = a_full_report();
    progress.measures.front().points = {{2026y / March / 10, 2}, {2026y / December / 15, 2.94}};
    const auto text = print(progress).text;
    BOOST_TEST(contains(text, "Mar 10: 2.0"));
    BOOST_TEST(contains(text, "Dec 15: 2.9"));
    BOOST_TEST(!contains(text, "0.0"));
}

BOOST_AUTO_TEST_CASE(it_says_where_less_is_what_was_wanted)
{
    ClientProgress progress = a_full_report();
    progress.goals.front().less_is_better = true;
    BOOST_TEST(contains(print(progress).text, "Less is better."));
    progress.goals.front().indicator = "self-blame 0–10";
    BOOST_TEST(contains(print(progress).text, "How we notice it: self-blame 0–10 (less is better)"));
}

BOOST_AUTO_TEST_CASE(it_is_refused_without_a_crisis_line_or_a_sentence_of_the_counselors)
{
    ClientProgress progress = a_full_report();
    progress.crisis_lines.clear();
    BOOST_TEST(refused_field(progress) == "crisis_lines");
    progress = a_full_report();
    progress.counselor_sentences = {""};
    BOOST_TEST(refused_field(progress) == "counselor_sentences");
}

BOOST_AUTO_TEST_CASE(it_is_refused_with_more_than_three_measures_or_a_step_beyond_five)
{
    ClientProgress progress = a_full_report();
    progress.measures.resize(4, progress.measures.front());
    BOOST_TEST(refused_field(progress) == "measures");
    progress = a_full_report();
    progress.goals.front().step = 6;
    BOOST_TEST(refused_field(progress) == "goals");
}

BOOST_AUTO_TEST_CASE(equal_values_give_equal_bytes)
{
    const Report first = print(a_full_report());
    const Report second = print(a_full_report());
    BOOST_TEST((first.pdf == second.pdf));
    BOOST_TEST(first.text == second.text);
    ClientProgress later = a_full_report();
    later.options.created += hours(24);
    BOOST_TEST((print(later).pdf != first.pdf));
}

BOOST_AUTO_TEST_CASE(no_forbidden_word_is_printed)
{
    for (const auto& progress : {a_full_report(), a_starting_report()}) {
        const Report report = print(progress);
        BOOST_TEST(find_forbidden(report.text).empty());
        BOOST_TEST(report.warnings.empty());
    }
}

BOOST_AUTO_TEST_CASE(the_counselor_is_warned_of_words_she_may_not_want)
{
    ClientProgress progress = a_full_report();
    progress.counselor_sentences.push_back("You recovered well; you will do your homework.");
    progress.practised[0].remark = "A severe week.";
    const std::vector<WordWarning> expected{{"counselor_sentences", "homework"},
                                            {"counselor_sentences", "recovered"},
                                            {"counselor_sentences", "you will"},
                                            {"practised", "severe"}};
    BOOST_TEST((print(progress).warnings == expected));
}

BOOST_AUTO_TEST_CASE(the_name_is_on_the_paper_but_not_in_the_properties)
{
    ClientProgress progress = a_full_report();
    progress.names = {"Zyxwv"};
    const Report report = print(progress);
    BOOST_TEST(contains(report.text, "Zyxwv"));
    BOOST_TEST(!contains(report.pdf, "Zyxwv")); // page text is compressed, properties are not
}

BOOST_AUTO_TEST_CASE(empty_fields_leave_no_trace)
{
    ClientProgress progress = a_starting_report();
    progress.letterhead = {};
    progress.contact.clear();
    progress.goals = {{}};
    const Report report = print(progress);
    BOOST_TEST(report.pages == 1);
    BOOST_TEST(report.missing_characters == 0);
    check_inside_margins(pages_of(progress));
}

BOOST_AUTO_TEST_CASE(nothing_is_cropped_on_any_paper)
{
    ClientProgress progress = a_full_report();
    const std::string word(200, 'W');
    progress.names = {word};
    progress.letterhead.practice = word;
    progress.goals.push_back({word + " " + word, word, word, 2, word});
    progress.next = {word};
    progress.practised.push_back({word, word, word, word});
    progress.measures.push_back({word, {}, 0, 0, true, 1, true, {word}, word, word});
    progress.crisis_lines = {word};
    for (const auto paper : {Paper::a4, Paper::letter})
        for (const bool large : {false, true}) {
            progress.options.paper = paper;
            progress.options.large_print = large;
            const Pages pages = pages_of(progress);
            check_inside_margins(pages);
            for (const auto& page : pages.pages)
                check_lines_apart(page);
        }
}

BOOST_AUTO_TEST_CASE(sixty_pages_are_numbered_through_and_made_quickly)
{
    ClientProgress progress = a_full_report();
    for (int i = 0; i < 1300; ++i)
        progress.plan.push_back(repeated("a sentence of the plan ", 8));
    const auto start = steady_clock::now();
    const Report report = print(progress);
    BOOST_TEST(report.pages >= 60);
    BOOST_TEST(contains(report.text, "page 60 of " + std::to_string(report.pages)));
    BOOST_TEST((steady_clock::now() - start < seconds(20)));
    check_inside_margins(pages_of(progress));
}

BOOST_AUTO_TEST_CASE(every_script_is_printed_and_only_the_emoji_is_missing)
{
    ClientProgress progress = a_full_report();
    progress.names = {"דנה", "أحمد"};
    progress.grown = {"Zoë Dvořáková, Ελληνικά, Кириллица, ệ ǘ, e\u0301", "דנה אמרה לא", "قالت نعم"};
    BOOST_TEST(print(progress).missing_characters == 0);
    progress.grown.emplace_back("Well done 😀");
    BOOST_TEST(print(progress).missing_characters == 1);
    check_inside_margins(pages_of(progress));
}

BOOST_AUTO_TEST_CASE(broken_text_is_printed_and_reported)
{
    ClientProgress progress = a_full_report();
    progress.grown = {"broken \xFF here"};
    const Report report = print(progress);
    BOOST_TEST(report.invalid_sequences == 1);
    BOOST_TEST(contains(report.text, "broken \uFFFD here"));
}

BOOST_AUTO_TEST_CASE(a_megabyte_in_one_field_is_printed_whole)
{
    ClientProgress progress = a_full_report();
    progress.plan = {repeated("all of this is printed ", 50000)};
    const Pages pages = pages_of(progress);
    BOOST_TEST(pages.pages.size() > 150u);
    std::size_t words = 0;
    for (const auto& page : pages.pages)
        for (const auto& text : page.texts)
            words += static_cast<std::size_t>(count(text.run.text, "printed"));
    BOOST_TEST(words == 50000u);
}

BOOST_AUTO_TEST_CASE(the_words_can_be_translated_and_dates_reformatted)
{
    ReportText german;
    german.translate = [](std::string_view text) {
        return text == "What you wanted" ? std::string("Was Sie wollten") : std::string(text);
    };
    german.short_date = [](year_month_day date) {
        return std::to_string(static_cast<unsigned>(date.day())) + "." +
               std::to_string(static_cast<unsigned>(date.month())) + ".";
    };
    const Report report = render_client_progress(a_full_report(), the_definition(), german);
    BOOST_TEST(contains(report.text, "Was Sie wollten"));
    BOOST_TEST(!contains(report.text, "What you wanted"));
    BOOST_TEST(contains(report.text, "10.3.: 11"));
}

BOOST_AUTO_TEST_SUITE_END()
