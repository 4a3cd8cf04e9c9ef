#include "json/json.hpp"
#include "page_checks.hpp"
#include "reporting/forbidden_words.hpp"
#include "reporting/handout.hpp"
#include "reporting/pdf_writer.hpp"
#include "reporting/report_definition.hpp"
#include "worksheet_builders.hpp"

#include <algorithm>

using namespace reporting;
using domain::StripControl;

namespace {

constexpr double mm = 72 / 25.4;

struct SheetFixture {
    PdfWriter writer{{}};
    TextLayout layout{writer.fonts()};

    std::vector<Page> pages(const WorksheetSheet& sheet) { return lay_out_worksheet(sheet, {}, layout); }
};

std::string text_of_all(const std::vector<Page>& pages)
{
    std::string text;
    for (const auto& page : pages)
        text += text_of(page);
    return text;
}

bool says(const std::string& text, const std::string& words)
{
    return text.find(words) != std::string::npos;
}

/// Every way a sheet is printed, for all thirty.
std::vector<WorksheetSheet> every_sheet()
{
    std::vector<WorksheetSheet> sheets;
    for (const auto& strategy : the_library())
        for (const auto paper : {Paper::letter, Paper::a4})
            for (const bool large : {false, true})
                for (const bool discreet : {false, true}) {
                    sheets.push_back(a_sheet(strategy, paper));
                    sheets.back().options.large_print = large;
                    sheets.back().discreet = discreet;
                }
    return sheets;
}

void check_on_paper(const Page& page, const PageFormat& format)
{
    for (const auto& text : page.texts) {
        BOOST_TEST(text.run.x >= 7 * mm, text.run.text);
        BOOST_TEST(text.run.x + text.run.width <= format.width - 14.5 * mm, text.run.text);
        BOOST_TEST(text.baseline <= format.height - 7 * mm, text.run.text);
    }
}

std::vector<double> places_of_digits(const Page& page)
{
    std::vector<double> places;
    for (const auto& text : page.texts)
        if (text.run.text == std::to_string(places.size()) && places.size() < 11)
            places.push_back(text.run.x);
    return places;
}

const domain::StripValue& value_of(const std::vector<domain::StripValue>& values, std::string_view entry)
{
    const auto found = std::ranges::find(values, entry, [](const auto& value) { return value.field.entry; });
    BOOST_REQUIRE((found != values.end()));
    return *found;
}

std::string letters_of(std::string_view strategy, std::string_view entry)
{
    const auto values = domain::strip_values(the_strategy(strategy));
    std::string letters;
    for (const auto& mark : value_of(values, entry).marks)
        letters += mark.mark;
    return letters;
}

}

BOOST_FIXTURE_TEST_SUITE(worksheets, SheetFixture)

BOOST_AUTO_TEST_CASE(every_exercise_fits_one_side_of_one_sheet)
{
    for (const auto& strategy : the_library())
        for (const auto paper : {Paper::letter, Paper::a4})
            BOOST_TEST(pages(a_sheet(strategy, paper)).size() == 1u, strategy.id);
}

BOOST_AUTO_TEST_CASE(large_print_takes_the_back_of_the_sheet_and_no_more)
{
    for (const auto& strategy : the_library()) {
        auto sheet = a_sheet(strategy, Paper::a4);
        sheet.options.large_print = true;
        BOOST_TEST(pages(sheet).size() <= 2u, strategy.id);
    }
}

BOOST_AUTO_TEST_CASE(nothing_is_cropped_and_no_words_cover_others)
{
    for (const auto& sheet : every_sheet())
        for (const auto& page : pages(sheet))
            BOOST_TEST_CONTEXT(sheet.strategy.id << " large " << sheet.options.large_print << " discreet "
                                                 << sheet.discreet)
            {
                check_on_paper(page, worksheet_format(sheet));
                check_lines_apart(page);
            }
}

BOOST_AUTO_TEST_CASE(the_foot_covers_no_row_however_many_crisis_lines_there_are)
{
    for (const std::size_t count : {4U, 8U})
        for (const auto& strategy : the_library()) {
            auto sheet = a_sheet(strategy, Paper::letter);
            sheet.crisis_lines.resize(count, {"National Domestic Violence Hotline", "1-800-799-7233"});
            for (const auto& page : pages(sheet))
                BOOST_TEST_CONTEXT(strategy.id << " with " << count)
                {
                    check_lines_apart(page);
                }
        }
}

BOOST_AUTO_TEST_CASE(crisis_numbers_stand_on_every_page_and_no_forbidden_word_on_any)
{
    for (const auto& sheet : every_sheet())
        for (const auto& page : pages(sheet)) {
            const auto text = text_of(page);
            BOOST_TEST(says(text, "911"), sheet.strategy.id);
            BOOST_TEST(says(text, "988"), sheet.strategy.id);
            BOOST_TEST(find_forbidden(text).empty(), sheet.strategy.id);
        }
}

BOOST_AUTO_TEST_CASE(a_sheet_without_a_crisis_line_is_refused)
{
    auto sheet = a_sheet(the_strategy("h10"));
    sheet.crisis_lines.clear();
    BOOST_CHECK_THROW(render_worksheets({sheet}), domain::Refused);
}

BOOST_AUTO_TEST_CASE(it_reads_in_order_from_where_it_comes_to_the_strip)
{
    const auto page = pages(a_sheet(the_strategy("h10"))).front();
    std::size_t at = 0;
    const auto text = text_of(page);
    for (const auto* words : {"Harbour Counseling", "K7F-2Q", "Three true things about me", "Why this, for you",
                              "Each morning", "for example", "Mon", "Sun", "Stuck?", "A blank day is a day.", "911",
                              "tear off", "helped?", "days tried", "truest"}) {
        const auto found = text.find(words, at);
        BOOST_REQUIRE_MESSAGE(found != std::string::npos, words);
        at = found;
    }
}

BOOST_AUTO_TEST_CASE(a_discreet_sheet_says_neither_where_it_comes_from_nor_what_it_is)
{
    for (const auto& strategy : the_library()) {
        auto sheet = a_sheet(strategy);
        sheet.discreet = true;
        const auto text = text_of_all(pages(sheet));
        for (const auto& words : {std::string("Harbour"), std::string("Marsh"), std::string("N.F."),
                                  std::string("Why this"), std::string("for example")})
            BOOST_TEST(!says(text, words), strategy.id << ": " << words);
        BOOST_TEST(!says(text.substr(0, 60), strategy.client_title), strategy.id);
        BOOST_TEST(says(text, "K7F-2Q"), strategy.id);
    }
}

BOOST_AUTO_TEST_CASE(a_discreet_sheet_names_no_line_for_violence)
{
    auto sheet = a_sheet(the_strategy("h10"));
    sheet.crisis_lines.push_back({"violence at home", "1-800-799-7233"});
    BOOST_TEST(says(text_of_all(pages(sheet)), "1-800-799-7233"));
    sheet.discreet = true;
    BOOST_TEST(!says(text_of_all(pages(sheet)), "1-800-799-7233"));
}

BOOST_AUTO_TEST_CASE(the_back_of_the_strip_stays_empty)
{
    for (const auto& strategy : the_library()) {
        auto sheet = a_sheet(strategy, Paper::a4);
        sheet.options.large_print = true;
        const auto all = pages(sheet);
        const double cut = worksheet_format(sheet).height - 28 * mm;
        for (std::size_t i = 1; i < all.size(); ++i)
            for (const auto& text : all[i].texts)
                BOOST_TEST(text.baseline <= cut, strategy.id << ": " << text.run.text);
    }
}

BOOST_AUTO_TEST_CASE(a_blank_copy_has_lines_where_a_person_would_stand)
{
    auto sheet = a_sheet(the_strategy("h12"));
    sheet.blank = true;
    sheet.initials.clear();
    sheet.code.clear();
    sheet.from = sheet.to = std::nullopt;
    const auto text = text_of_all(pages(sheet));
    BOOST_TEST(says(text, "Why this, for you"));
    BOOST_TEST(!says(text, sheet.strategy.why_line));
    BOOST_TEST(!says(text, "K7F"));
}

BOOST_AUTO_TEST_CASE(the_counselors_own_words_replace_title_and_reason)
{
    auto sheet = a_sheet(the_strategy("h10"));
    sheet.title = "Good things, Nora";
    sheet.why = "You asked for something small in the mornings.";
    const auto text = text_of_all(pages(sheet));
    BOOST_TEST(says(text, "Good things, Nora"));
    BOOST_TEST(says(text, "You asked for something small"));
    BOOST_TEST(!says(text, "This trains the other eye"));
}

BOOST_AUTO_TEST_CASE(a_week_begins_with_the_day_it_begins_on)
{
    using namespace std::chrono;
    auto sheet = a_sheet(the_strategy("h10"));
    sheet.from = 2026y / March / 5; // a Thursday
    const auto text = text_of_all(pages(sheet));
    BOOST_TEST(text.find("Thu\n") < text.find("Wed\n"));
}

BOOST_AUTO_TEST_CASE(a_smaller_version_is_a_card_of_its_own)
{
    for (const auto& strategy : the_library())
        for (const auto version : {SmallVersion::smaller, SmallVersion::spoken, SmallVersion::doing}) {
            auto sheet = a_sheet(strategy);
            sheet.small_version = version;
            const auto all = pages(sheet);
            BOOST_TEST(all.size() == 1u);
            BOOST_TEST(says(text_of(all.front()), "days tried"), strategy.id);
        }
}

BOOST_AUTO_TEST_CASE(the_mirror_stands_only_where_it_was_chosen)
{
    auto sheet = a_sheet(the_strategy("h10"));
    BOOST_TEST(!says(text_of_all(pages(sheet)), "mirror"));
    sheet.variant = "mirror";
    BOOST_TEST(says(text_of_all(pages(sheet)), "mirror"));
}

BOOST_AUTO_TEST_CASE(what_is_neglected_and_one_small_step_share_a_sheet_and_a_strip)
{
    const auto text = text_of_all(pages(a_sheet(the_strategy("h08"))));
    BOOST_TEST(says(text, "One small step for me"));
    const auto strip = text.substr(text.find("tear off"));
    BOOST_TEST(says(strip, "steps done"));
    BOOST_TEST(strip.find("chosen area") == strip.rfind("chosen area"));
}

BOOST_AUTO_TEST_CASE(a_line_that_repeats_the_steps_is_not_printed_twice)
{
    for (const auto* id : {"h01", "h10", "h28"}) {
        const auto text = text_of_all(pages(a_sheet(the_strategy(id))));
        const auto first = the_strategy(id).steps.front();
        BOOST_TEST(text.find(first) == text.rfind(first), id);
    }
}

BOOST_AUTO_TEST_CASE(a_sheet_read_from_the_right_is_mirrored_but_its_digits_are_not)
{
    auto sheet = a_sheet(the_strategy("h10"));
    sheet.title = "שלוש אמיתות";
    const auto page = pages(sheet).front();
    const auto code = std::ranges::find(page.texts, "K7F-2Q", [](const auto& text) { return text.run.text; });
    BOOST_REQUIRE((code != page.texts.end()));
    BOOST_TEST(code->run.x < 60 * mm);
    const auto places = places_of_digits(page);
    BOOST_TEST(std::ranges::is_sorted(places));
}

BOOST_AUTO_TEST_CASE(letters_on_the_strip_are_those_of_the_words_on_the_sheet)
{
    BOOST_TEST(letters_of("h19", "what_i_did") == "satl");
    BOOST_TEST(letters_of("h16", "still_want") == "skl");
    BOOST_TEST(letters_of("h17", "answer") == "ynl");
    BOOST_TEST(letters_of("h06", "noticed") == "abcde");
    BOOST_TEST(letters_of("h07", "about") == "dav");
}

BOOST_AUTO_TEST_CASE(letters_that_stand_nowhere_on_the_sheet_are_explained_on_the_strip)
{
    const auto text = text_of_all(pages(a_sheet(the_strategy("h29"))));
    BOOST_TEST(says(text.substr(text.find("tear off")), "as I feared"));
}

BOOST_AUTO_TEST_CASE(labels_of_the_strip_hold_no_digits_that_stand_beside_them)
{
    for (const auto& strategy : the_library())
        for (const auto& value : domain::strip_values(strategy)) {
            BOOST_TEST(!value.label.empty(), strategy.id);
            BOOST_TEST(value.label.find_first_of("0123456789[/") == std::string::npos, value.label);
        }
}

BOOST_AUTO_TEST_CASE(several_sheets_make_one_document_with_a_paper_for_each)
{
    auto large = a_sheet(the_strategy("h10"), Paper::a4);
    large.options.large_print = true;
    const auto report = render_worksheets({a_sheet(the_strategy("h12")), large, a_sheet(the_strategy("h30"))});
    BOOST_TEST(report.pages == 5); // the back of the first stays empty
    BOOST_TEST(report.pdf.starts_with("%PDF"));
    BOOST_TEST(report.missing_characters == 0);
}

BOOST_AUTO_TEST_CASE(handouts_are_one_page_in_plain_words_with_crisis_lines)
{
    int handouts = 0;
    for (const auto& file : embedded_reports()) {
        if (!file.path.starts_with("handouts/"))
            continue;
        ++handouts;
        const auto handout = read_handout(json::parse(file.text));
        const auto report =
            render_handout(handout, {"Harbour Counseling", "Ada Marsh", "", "", ""}, {{"Emergency", "911"}}, {});
        BOOST_TEST(report.pages == 1, handout.id);
        BOOST_TEST(find_forbidden(report.text).empty(), handout.id);
        BOOST_TEST(says(report.text, "911"));
        BOOST_TEST(says(report.text, handout.to_try));
    }
    BOOST_TEST(handouts == 4);
}

BOOST_AUTO_TEST_SUITE_END()
