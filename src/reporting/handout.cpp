#include "reporting/handout.hpp"

#include "domain/problem.hpp"
#include "domain/text.hpp"
#include "reporting/page_layout.hpp"
#include "reporting/pdf_painter.hpp"
#include "reporting/worksheets/sheet_parts.hpp"

namespace reporting {

namespace {

using drawing::Role;

void add_part(std::vector<Block>& blocks, const HandoutPart& part, const ReportText& text)
{
    blocks.emplace_back(Heading{text.translate(part.heading), HeadingLevel::section});
    for (const auto& paragraph : part.paragraphs)
        blocks.emplace_back(Paragraph{{{typographic(text.translate(paragraph))}}});
    Bullets points;
    for (const auto& point : part.points)
        points.items.push_back({{typographic(text.translate(point))}});
    if (!points.items.empty())
        blocks.emplace_back(points);
}

std::vector<Block> handout_body(const Handout& handout, const Letterhead& letterhead, const ReportText& text)
{
    std::vector<Block> blocks;
    const auto from = domain::joined({letterhead.practice, letterhead.counselor}, " · ");
    if (!letterhead.practice.empty())
        blocks.emplace_back(Paragraph{{{from, Face::regular, Role::muted}}, ParagraphStyle::small});
    blocks.emplace_back(Heading{text.translate(handout.title), HeadingLevel::title});
    blocks.emplace_back(Rule{Role::accent});
    blocks.emplace_back(Paragraph{{{typographic(text.translate(handout.lead)), Face::italic}}, ParagraphStyle::lead});
    for (const auto& part : handout.parts)
        add_part(blocks, part, text);
    std::vector<Block> last{Heading{text.translate("One small thing to try"), HeadingLevel::section},
                            Paragraph{{{typographic(text.translate(handout.to_try))}}}};
    blocks.emplace_back(KeepTogether{std::move(last)});
    return blocks;
}

std::vector<Block> handout_foot(const std::vector<domain::CrisisLine>& lines, const ReportText& text)
{
    std::vector<Span> spans{{text.translate("Not safe now?") + "  ", Face::bold}};
    for (const auto& line : lines) {
        spans.push_back({&line == &lines.front() ? "" : "  ·  "});
        spans.push_back({line.number, Face::bold});
        spans.push_back({" " + text.translate(line.label)});
    }
    return {Rule{}, Paragraph{std::move(spans), ParagraphStyle::small}};
}

}

Handout read_handout(const domain::Tree& document)
{
    return domain::from_tree<Handout>(document);
}

Report render_handout(const Handout& handout, const Letterhead& letterhead,
                      const std::vector<domain::CrisisLine>& crisis_lines, const PageOptions& options,
                      const ReportText& text)
{
    if (crisis_lines.empty())
        domain::refuse("crisis_lines", "report_part", "nothing", "a_crisis_line");
    PdfWriter writer({text.translate(handout.title), letterhead.practice, options.language, options.created});
    TextLayout layout(writer.fonts());
    PageContents contents;
    contents.body = handout_body(handout, letterhead, text);
    contents.first_page_foot = handout_foot(crisis_lines, text);
    contents.running_head = text.translate(handout.title);
    const auto pages = lay_out_pages(contents, page_format(options.paper, options.large_print), layout);
    paint(pages, writer);
    Report report{writer.finish(),
                  static_cast<int>(pages.pages.size()),
                  {},
                  pages.missing_characters,
                  pages.invalid_sequences,
                  {}};
    for (const auto& page : pages.pages)
        for (const auto& each : page.plain)
            report.text += each + "\n";
    return report;
}

}
