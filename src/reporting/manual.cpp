#include "reporting/manual.hpp"

#include "reporting/page_layout.hpp"
#include "reporting/pdf_painter.hpp"
#include "reporting/pdf_writer.hpp"
#include "reporting/progress_parts.hpp"

namespace reporting {

namespace {

void add_item(std::vector<Block>& blocks, const std::string& text)
{
    if (blocks.empty() || !std::holds_alternative<Bullets>(blocks.back().value))
        blocks.emplace_back(Bullets{});
    std::get<Bullets>(blocks.back().value).items.push_back(plain(text));
}

void add_blocks(std::vector<Block>& blocks, const ManualChapter& chapter)
{
    for (const auto& [kind, text] : chapter.blocks)
        if (kind == ManualBlockKind::item)
            add_item(blocks, text);
        else if (kind == ManualBlockKind::heading)
            blocks.emplace_back(Heading{text, HeadingLevel::part});
        else
            blocks.emplace_back(paragraph(plain(text)));
}

std::vector<Block> blocks_of(const Manual& manual)
{
    std::vector<Block> blocks{Heading{manual.cover.title + ' ' + manual.version, HeadingLevel::title}};
    add_blocks(blocks, manual.cover);
    Bullets contents;
    for (const auto& chapter : manual.chapters)
        contents.items.push_back(plain(chapter.title));
    blocks.emplace_back(std::move(contents));
    blocks.emplace_back(NotOnFirstPage{});
    for (const auto& chapter : manual.chapters) {
        blocks.emplace_back(Heading{chapter.title});
        add_blocks(blocks, chapter);
    }
    return blocks;
}

}

Report render_manual(const Manual& manual, const PageOptions& options)
{
    PageContents contents;
    contents.body = blocks_of(manual);
    contents.running_head = manual.cover.title;
    contents.confidentiality = manual.cover.title + ' ' + manual.version;
    contents.page_number = [](int page, int of) { return std::to_string(page) + " / " + std::to_string(of); };
    PdfWriter writer({manual.cover.title, manual.cover.title, options.language, options.created});
    TextLayout layout(writer.fonts());
    const auto pages = lay_out_pages(contents, page_format(options.paper, options.large_print), layout);
    paint(pages, writer);
    Report report;
    report.pdf = writer.finish();
    report.pages = static_cast<int>(pages.pages.size());
    for (const auto& page : pages.pages)
        for (const auto& each : page.plain)
            report.text += each + "\n";
    report.missing_characters = pages.missing_characters;
    report.invalid_sequences = pages.invalid_sequences;
    return report;
}

}
