#include "reporting/intake_summary.hpp"

#include "domain/problem.hpp"
#include "reporting/page_layout.hpp"
#include "reporting/pdf_painter.hpp"
#include "reporting/pdf_writer.hpp"
#include "reporting/progress_parts.hpp"

#include <algorithm>
#include <array>

namespace reporting {

namespace {

using Blocks = std::vector<Block>;

constexpr std::array<std::string_view, 2> summary_headings{"document", "earlier"};
constexpr std::array<std::string_view, 13> summary_phrases{
    "for",     "taken_on", "unfinished", "withheld",        "yes",    "no", "on_scale", "end_of_scale",
    "look_at", "nothing",  "what_it_is", "confidentiality", "page_of"};

/// Turns one person's answers into blocks.
class SummaryBlocks {
public:
    SummaryBlocks(const IntakeSummary& summary, const ProgressWords& words) : summary_(summary), words_(words) {}

    Blocks body()
    {
        blocks_ = letterhead_blocks(summary_.letterhead, taken_on());
        title();
        for (const auto& section : summary_.sections)
            add(section);
        if (summary_.sections.empty())
            blocks_.emplace_back(paragraph(muted(words_.phrase("nothing"))));
        return std::move(blocks_);
    }

    Blocks foot() const { return {Rule{}, paragraph(muted(words_.phrase("what_it_is")), ParagraphStyle::small)}; }

private:
    std::string taken_on() const
    {
        return summary_.taken_on ? words_.phrase("taken_on", {{"date", words_.text().date(*summary_.taken_on)}}) : "";
    }

    void title()
    {
        blocks_.emplace_back(Heading{words_.heading("document"), HeadingLevel::title, Align::centre});
        const auto under = joined_parts(
            {words_.phrase("for", {{"name", summary_.name}}), words_.text().translate(summary_.form_title)}, " · ");
        blocks_.emplace_back(paragraph(muted(under), ParagraphStyle::lead, Align::centre));
        if (!summary_.complete)
            blocks_.emplace_back(paragraph(muted(words_.phrase("unfinished")), ParagraphStyle::small, Align::centre));
    }

    // The heading stays with the first answer.
    void add(const SummarySection& section)
    {
        const auto heading = section.title.empty() ? words_.heading("earlier") : words_.text().translate(section.title);
        Blocks first{Heading{heading, HeadingLevel::section, Align::start}};
        for (std::size_t i = 0; i < section.answers.size(); ++i) {
            auto blocks = answer_blocks(section.answers[i]);
            if (i == 0) {
                first.insert(first.end(), blocks.begin(), blocks.end());
                blocks = std::move(first);
            }
            blocks_.emplace_back(KeepTogether{std::move(blocks)});
        }
    }

    Blocks answer_blocks(const SummaryAnswer& answer) const
    {
        std::vector<Span> asked;
        if (answer.look_at)
            asked.push_back({words_.phrase("look_at") + " ", Face::bold, drawing::Role::accent});
        asked.push_back({words_.text().translate(answer.question), Face::regular, drawing::Role::muted});
        Blocks blocks{paragraph(std::move(asked), ParagraphStyle::small)};
        if (!answer.rows.empty())
            blocks.emplace_back(table_of(answer));
        else if (answer.lines.size() > 1 && !answer.own_words)
            blocks.emplace_back(bullets_of(answer));
        else
            for (const auto& line : lines_of(answer))
                blocks.emplace_back(paragraph(plain(line)));
        blocks.emplace_back(Space{0.3});
        return blocks;
    }

    Bullets bullets_of(const SummaryAnswer& answer) const
    {
        Bullets bullets;
        for (const auto& line : lines_of(answer))
            bullets.items.push_back(plain(line));
        return bullets;
    }

    Table table_of(const SummaryAnswer& answer) const
    {
        Table table;
        for (const auto& column : answer.columns) {
            table.columns.push_back({1, Align::start});
            table.header.push_back(plain(words_.text().translate(column)));
        }
        for (const auto& row : answer.rows) {
            Row cells;
            for (const auto& cell : row)
                cells.push_back(plain(joined_parts(lines_of(cell), cell.own_words ? " " : ", ")));
            table.rows.push_back(std::move(cells));
        }
        return table;
    }

    std::vector<std::string> lines_of(const SummaryAnswer& answer) const
    {
        if (answer.withheld)
            return {words_.phrase("withheld")};
        if (answer.yes_no)
            return {words_.phrase(*answer.yes_no ? "yes" : "no")};
        if (answer.date)
            return {words_.text().date(*answer.date)};
        if (answer.scale)
            return {on_scale(*answer.scale)};
        if (answer.number)
            return {words_.text().number(*answer.number)};
        return answer.own_words ? answer.lines : translated(answer.lines);
    }

    std::vector<std::string> translated(std::vector<std::string> lines) const
    {
        for (auto& line : lines)
            line = words_.text().translate(line);
        return lines;
    }

    std::string end_of_scale(double value, const std::string& end) const
    {
        const auto number = words_.text().number(value);
        return end.empty()
                   ? number
                   : words_.phrase("end_of_scale", {{"value", number}, {"words", words_.text().translate(end)}});
    }

    std::string on_scale(const SummaryScale& scale) const
    {
        return words_.phrase("on_scale", {{"value", words_.text().number(scale.value)},
                                          {"least", end_of_scale(scale.least, scale.least_words)},
                                          {"most", end_of_scale(scale.most, scale.most_words)}});
    }

    const IntakeSummary& summary_;
    const ProgressWords& words_;
    Blocks blocks_;
};

PageContents summary_contents(const IntakeSummary& summary, const ProgressWords& words)
{
    SummaryBlocks blocks(summary, words);
    PageContents contents;
    contents.body = blocks.body();
    contents.first_page_foot = blocks.foot();
    contents.running_head = joined_parts({summary.letterhead.practice, words.heading("document")}, " · ");
    contents.confidentiality = words.phrase("confidentiality");
    contents.page_number = [&words](int page, int of) {
        return words.phrase("page_of", {{"page", std::to_string(page)}, {"pages", std::to_string(of)}});
    };
    return contents;
}

std::string text_on(const Pages& pages)
{
    std::string text;
    for (const auto& page : pages.pages)
        for (const auto& each : page.plain)
            text += each + "\n";
    return text;
}

std::string author_of(const Letterhead& letterhead)
{
    return letterhead.counselor.empty() ? letterhead.practice : letterhead.counselor;
}

}

ReportDefinition read_intake_summary_definition(const domain::Tree& document)
{
    return read_plain_definition(document, summary_headings, summary_phrases);
}

Report render_intake_summary(const IntakeSummary& summary, const ReportDefinition& definition, const ReportText& text)
{
    if (summary.name.empty())
        domain::refuse("name", "report_part", "nothing", "name");
    const ProgressWords words(definition, text);
    PdfWriter writer(
        {words.heading("document"), author_of(summary.letterhead), summary.options.language, summary.options.created});
    TextLayout layout(writer.fonts());
    const PageFormat format = page_format(summary.options.paper, summary.options.large_print);
    const Pages pages = lay_out_pages(summary_contents(summary, words), format, layout);
    paint(pages, writer);
    return {writer.finish(),         static_cast<int>(pages.pages.size()),
            text_on(pages),          pages.missing_characters,
            pages.invalid_sequences, {}};
}

}
