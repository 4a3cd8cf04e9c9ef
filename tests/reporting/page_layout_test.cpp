#include "reporting/even_fonts.hpp"
#include "reporting/page_checks.hpp"
#include "reporting/page_layout.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace reporting;

namespace {

struct PagesFixture {
    EvenFonts fonts;

    Pages lay_out(std::vector<Block> body, PageFormat format = page_format(Paper::a4, false),
                  std::vector<Block> foot = {})
    {
        TextLayout layout(fonts);
        PageContents contents{std::move(body), std::move(foot), "Running head", "Confidential", [](int page, int of) {
                                  return "page " + std::to_string(page) + " of " + std::to_string(of);
                              }};
        return lay_out_pages(contents, format, layout);
    }
};

Paragraph a_paragraph(const std::string& text)
{
    return {{{text, Face::regular, drawing::Role::ink}}, ParagraphStyle::body, Align::start};
}

std::vector<Block> many_paragraphs(int count)
{
    std::vector<Block> blocks;
    for (int i = 0; i < count; ++i) {
        std::string text = "Paragraph " + std::to_string(i) + ".";
        for (int word = 0; word < 60; ++word)
            text += " word";
        blocks.emplace_back(a_paragraph(text));
    }
    return blocks;
}

Table a_table(int rows)
{
    const auto cell = [](const std::string& text) {
        return std::vector<Span>{{text, Face::regular, drawing::Role::ink}};
    };
    Table table{{{1, Align::start}, {2, Align::start}}, {cell("Header one"), cell("Header two")}, {}, true};
    for (int i = 0; i < rows; ++i)
        table.rows.push_back({cell("Row " + std::to_string(i)), cell(std::string(300, 'x') + " and words after it")});
    return table;
}

std::vector<std::string> words_on(const Page& page)
{
    std::vector<std::string> texts;
    for (const auto& text : page.texts)
        texts.push_back(text.run.text);
    return texts;
}

bool shows(const Page& page, const std::string& text)
{
    const auto words = words_on(page);
    return std::find(words.begin(), words.end(), text) != words.end();
}

double baseline_of(const Page& page, const std::string& text)
{
    for (const auto& placed : page.texts)
        if (placed.run.text == text)
            return placed.baseline;
    return -1;
}

}

BOOST_FIXTURE_TEST_SUITE(page_layout, PagesFixture)

BOOST_AUTO_TEST_CASE(nothing_to_print_is_still_one_numbered_page)
{
    const Pages pages = lay_out({});
    BOOST_REQUIRE(pages.pages.size() == 1u);
    BOOST_TEST(shows(pages.pages[0], "page 1 of 1"));
    BOOST_TEST(shows(pages.pages[0], "Confidential"));
}

BOOST_AUTO_TEST_CASE(every_page_carries_its_number_and_all_but_the_first_the_running_head)
{
    const Pages pages = lay_out(many_paragraphs(700));
    const auto count = pages.pages.size();
    BOOST_TEST(count >= 60u);
    for (std::size_t i = 0; i < count; ++i) {
        BOOST_TEST(shows(pages.pages[i], "page " + std::to_string(i + 1) + " of " + std::to_string(count)));
        BOOST_TEST(shows(pages.pages[i], "Running head") == (i > 0));
    }
    check_inside_margins(pages);
}

BOOST_AUTO_TEST_CASE(every_paragraph_is_printed_once_and_in_order)
{
    const Pages pages = lay_out(many_paragraphs(200));
    int next = 0;
    for (const auto& page : pages.pages)
        for (const auto& line : page.plain)
            if (line.starts_with("Paragraph ")) {
                BOOST_TEST(line.starts_with("Paragraph " + std::to_string(next) + "."));
                ++next;
            }
    BOOST_TEST(next == 200);
}

BOOST_AUTO_TEST_CASE(lines_never_cover_each_other)
{
    for (const bool large : {false, true})
        for (const auto paper : {Paper::a4, Paper::letter})
            for (const auto& page : lay_out(many_paragraphs(30), page_format(paper, large)).pages)
                check_lines_apart(page);
}

BOOST_AUTO_TEST_CASE(large_print_is_fourteen_point)
{
    const Pages pages = lay_out({a_paragraph("Hello")}, page_format(Paper::letter, true));
    BOOST_TEST(pages.format.width == 612);
    BOOST_TEST(pages.pages[0].texts[0].run.size == 14);
}

BOOST_AUTO_TEST_CASE(a_heading_never_stands_alone_at_the_bottom)
{
    for (int before = 5; before < 60; ++before) {
        std::vector<Block> blocks(static_cast<std::size_t>(before), a_paragraph("line"));
        blocks.emplace_back(Heading{"A heading", HeadingLevel::section, Align::start});
        blocks.emplace_back(a_paragraph("What it is about"));
        for (const auto& page : lay_out(blocks).pages)
            BOOST_TEST(shows(page, "A heading") == shows(page, "What it is about"));
    }
}

BOOST_AUTO_TEST_CASE(no_line_of_a_paragraph_stands_alone_on_a_page)
{
    for (int before = 30; before < 50; ++before) {
        std::vector<Block> blocks(static_cast<std::size_t>(before), a_paragraph("line"));
        blocks.emplace_back(a_paragraph("one\ntwo\nthree\nfour"));
        for (const auto& page : lay_out(blocks).pages) {
            BOOST_TEST(shows(page, "one") == shows(page, "two"));
            BOOST_TEST(shows(page, "three") == shows(page, "four"));
        }
    }
}

BOOST_AUTO_TEST_CASE(what_belongs_together_moves_together)
{
    for (int before = 30; before < 50; ++before) {
        std::vector<Block> blocks(static_cast<std::size_t>(before), a_paragraph("line"));
        blocks.emplace_back(KeepTogether{{a_paragraph("first"), a_paragraph("second"), a_paragraph("third")}});
        for (const auto& page : lay_out(blocks).pages)
            BOOST_TEST(shows(page, "first") == shows(page, "third"));
    }
}

BOOST_AUTO_TEST_CASE(what_is_kept_together_but_longer_than_a_page_breaks_anyway)
{
    const Pages pages = lay_out({KeepTogether{many_paragraphs(60)}});
    BOOST_TEST(pages.pages.size() > 3u);
    check_inside_margins(pages);
}

BOOST_AUTO_TEST_CASE(even_then_no_line_of_a_paragraph_stands_alone)
{
    std::vector<Block> blocks(3, a_paragraph("line"));
    for (int i = 0; i < 100; ++i)
        blocks.emplace_back(a_paragraph("one " + std::to_string(i) + "\ntwo"));
    const Pages pages = lay_out({KeepTogether{blocks}});
    BOOST_TEST(pages.pages.size() > 3u);
    for (const auto& page : pages.pages) {
        const auto words = words_on(page);
        const auto twos = std::count(words.begin(), words.end(), "two");
        const auto ones =
            std::count_if(words.begin(), words.end(), [](const auto& w) { return w.starts_with("one "); });
        BOOST_TEST(ones == twos);
    }
}

BOOST_AUTO_TEST_CASE(a_table_repeats_its_header_and_loses_no_row)
{
    const Pages pages = lay_out({a_table(80)});
    BOOST_TEST(pages.pages.size() > 2u);
    int rows = 0;
    for (const auto& page : pages.pages) {
        BOOST_TEST(shows(page, "Header one"));
        for (const auto& text : words_on(page))
            rows += text.starts_with("Row ") ? 1 : 0;
    }
    BOOST_TEST(rows == 80);
    check_inside_margins(pages);
}

BOOST_AUTO_TEST_CASE(a_row_longer_than_a_page_breaks_inside_and_keeps_the_margins)
{
    Table table = a_table(1);
    table.rows[0][1] = {{std::string(20000, 'y'), Face::regular, drawing::Role::ink}};
    const Pages pages = lay_out({table});
    std::size_t letters = 0;
    for (const auto& page : pages.pages)
        for (const auto& text : words_on(page))
            letters += text.starts_with("yyy") ? text.size() : 0;
    BOOST_TEST(letters == 20000u);
    BOOST_TEST(pages.pages.size() > 3u);
    check_inside_margins(pages);
}

BOOST_AUTO_TEST_CASE(a_picture_too_large_for_the_page_is_made_smaller)
{
    drawing::Scene scene{2000, 3000, {drawing::rectangle({0, 0, 2000, 3000}, drawing::Role::band)}, "a picture", {}};
    const Pages pages = lay_out({Picture{scene, {}}});
    check_inside_margins(pages);
    BOOST_TEST(pages.pages[0].plain[0] == "a picture");
}

BOOST_AUTO_TEST_CASE(the_foot_of_page_one_stays_at_its_bottom_whatever_the_body_does)
{
    const double alone =
        baseline_of(lay_out({}, page_format(Paper::a4, false), {a_paragraph("Foot")}).pages[0], "Foot");
    const Pages full = lay_out(many_paragraphs(100), page_format(Paper::a4, false), {a_paragraph("Foot")});
    BOOST_TEST(baseline_of(full.pages[0], "Foot") == alone);
    BOOST_TEST(alone > full.format.height * 0.85);
    check_lines_apart(full.pages[0]);
}

BOOST_AUTO_TEST_CASE(a_foot_as_long_as_a_page_follows_the_body_instead)
{
    const Pages pages = lay_out({a_paragraph("Body")}, page_format(Paper::a4, false), many_paragraphs(40));
    BOOST_TEST(pages.pages.size() > 1u);
    check_inside_margins(pages);
}

BOOST_AUTO_TEST_CASE(what_belongs_to_page_two_starts_it_but_wastes_no_page)
{
    const Pages short_one = lay_out({a_paragraph("One"), NotOnFirstPage{}, a_paragraph("Two")});
    BOOST_REQUIRE(short_one.pages.size() == 2u);
    BOOST_TEST(shows(short_one.pages[1], "Two"));
    auto blocks = many_paragraphs(15);
    blocks.emplace_back(NotOnFirstPage{});
    blocks.emplace_back(a_paragraph("Two"));
    BOOST_TEST(lay_out(blocks).pages.size() == 2u);
}

BOOST_AUTO_TEST_CASE(quotes_and_bullets_in_hebrew_have_their_mark_on_the_right)
{
    const Pages pages = lay_out({Bullets{{{{"שלום", Face::regular, drawing::Role::ink}}}}});
    const auto bullet = std::get<drawing::Circle>(pages.pages[0].shapes[0]);
    BOOST_TEST(bullet.centre.x > pages.format.width / 2);
    check_inside_margins(pages);
}

BOOST_AUTO_TEST_SUITE_END()
