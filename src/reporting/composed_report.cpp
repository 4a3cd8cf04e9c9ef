#include "reporting/composed_report.hpp"

#include "domain/text.hpp"
#include "reporting/page_layout.hpp"
#include "reporting/pdf_painter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace reporting {

namespace {

using drawing::Role;

std::vector<Span> muted_words(const std::string& text)
{
    return {{text, Face::regular, Role::muted}};
}

void add_letterhead(std::vector<Block>& blocks, const ComposedReport& report)
{
    const auto& head = report.letterhead;
    if (head.practice.empty())
        return;
    std::vector<std::string> names;
    for (const auto* each : {&head.counselor, &head.credential})
        if (!each->empty())
            names.push_back(*each);
    std::vector<Span> from{{head.practice, Face::bold}};
    if (!names.empty())
        from.push_back({" · " + domain::joined(names)});
    blocks.emplace_back(Table{{{3, Align::start}, {1, Align::end}}, {}, {{from, muted_words(report.date)}}, false});
    std::vector<std::string> contact;
    for (const auto* each : {&head.address, &head.phone})
        if (!each->empty())
            contact.push_back(*each);
    if (!contact.empty())
        blocks.emplace_back(Paragraph{muted_words(domain::joined(contact, " · ")), ParagraphStyle::small});
    blocks.emplace_back(Rule{Role::accent});
}

Table facts_table(const std::vector<Fact>& facts)
{
    Table table{{{1, Align::start}, {3, Align::start}}, {}, {}, false};
    for (const auto& fact : facts)
        table.rows.push_back({muted_words(fact.label), {{fact.text}}});
    return table;
}

Table grid_table(const Grid& grid)
{
    Table table;
    for (std::size_t i = 0; i < grid.heads.size(); ++i) {
        const bool number = std::ranges::find(grid.numbers, i) != grid.numbers.end();
        table.columns.push_back({i < grid.shares.size() ? grid.shares[i] : 1, number ? Align::end : Align::start});
        table.header.push_back({{grid.heads[i]}});
    }
    for (const auto& row : grid.rows) {
        Row cells;
        for (const auto& cell : row)
            cells.push_back({{cell}});
        table.rows.push_back(std::move(cells));
    }
    return table;
}

std::vector<Block> part_blocks(const ComposedPart& part)
{
    std::vector<Block> blocks;
    if (!part.heading.empty())
        blocks.emplace_back(Heading{part.heading, HeadingLevel::section});
    if (!part.facts.empty())
        blocks.emplace_back(facts_table(part.facts));
    for (const auto& paragraph : part.paragraphs)
        blocks.emplace_back(Paragraph{{{paragraph}}});
    for (const auto& quote : part.quotes)
        blocks.emplace_back(Paragraph{{{quote, Face::italic}}, ParagraphStyle::quote});
    Bullets points;
    for (const auto& point : part.points)
        points.items.push_back({{point}});
    if (!points.items.empty())
        blocks.emplace_back(std::move(points));
    if (!part.grid.rows.empty())
        blocks.emplace_back(grid_table(part.grid));
    return blocks;
}

void add_part(std::vector<Block>& blocks, const ComposedPart& part)
{
    if (part.is_empty())
        return;
    if (part.on_new_page)
        blocks.emplace_back(NotOnFirstPage{});
    auto own = part_blocks(part);
    if (part.kept_together)
        blocks.emplace_back(KeepTogether{std::move(own)});
    else
        std::ranges::move(own, std::back_inserter(blocks));
}

// Never alone on a page: it stays with the end of what it signs.
std::vector<Block> signature_blocks(const Signature& signature)
{
    std::vector<Block> blocks;
    blocks.emplace_back(Space{signature.to_sign ? 2.4 : 1.0});
    if (signature.to_sign)
        blocks.emplace_back(Table{{{1, Align::start}, {1, Align::start}},
                                  {},
                                  {{{{"________________________________", Face::regular, Role::muted}}, {}}},
                                  false});
    blocks.emplace_back(Paragraph{{{signature.name, Face::bold}}});
    const bool both = !signature.licence.empty() && !signature.date.empty();
    const auto under = domain::joined({signature.licence, signature.date}, both ? " · " : "");
    if (!under.empty())
        blocks.emplace_back(Paragraph{muted_words(under), ParagraphStyle::small});
    if (!signature.fingerprint.empty())
        blocks.emplace_back(Paragraph{muted_words(signature.fingerprint), ParagraphStyle::small});
    return blocks;
}

std::vector<Block> body_of(const ComposedReport& report)
{
    std::vector<Block> blocks;
    add_letterhead(blocks, report);
    const auto align = report.for_client ? Align::centre : Align::start;
    blocks.emplace_back(Heading{report.title, HeadingLevel::title, align});
    if (!report.about.empty())
        blocks.emplace_back(Paragraph{muted_words(report.about), ParagraphStyle::body, align});
    for (const auto& part : report.parts)
        add_part(blocks, part);
    if (report.signature)
        blocks.emplace_back(KeepTogether{signature_blocks(*report.signature)});
    return blocks;
}

PageContents contents_of(const ComposedReport& report)
{
    PageContents contents;
    contents.body = body_of(report);
    if (!report.crisis.empty())
        contents.first_page_foot = {Paragraph{{{report.crisis, Face::bold}}, ParagraphStyle::small}};
    std::vector<std::string> head;
    for (const auto* each : {&report.letterhead.practice, &report.document_title})
        if (!each->empty())
            head.push_back(*each);
    contents.running_head = domain::joined(head, " · ");
    contents.confidentiality = report.confidentiality;
    contents.page_number = [&report](int page, int of) { return fmt::format(fmt::runtime(report.page_of), page, of); };
    return contents;
}

}

Report render_composed_report(const ComposedReport& report)
{
    const auto& head = report.letterhead;
    PdfWriter writer({report.document_title, head.counselor.empty() ? head.practice : head.counselor,
                      report.options.language, report.options.created});
    TextLayout layout(writer.fonts());
    auto format = page_format(report.options.paper, report.options.large_print);
    if (!report.options.large_print && !report.for_client)
        format.body_size = 10.5;
    const auto pages = lay_out_pages(contents_of(report), format, layout);
    paint(pages, writer);
    Report made{writer.finish(),
                static_cast<int>(pages.pages.size()),
                {},
                pages.missing_characters,
                pages.invalid_sequences,
                {}};
    for (const auto& page : pages.pages)
        for (const auto& each : page.plain)
            made.text += each + "\n";
    return made;
}

}
