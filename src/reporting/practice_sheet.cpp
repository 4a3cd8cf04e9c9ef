#include "reporting/practice_sheet.hpp"

#include "reporting/page_layout.hpp"
#include "reporting/pdf_painter.hpp"
#include "reporting/pdf_writer.hpp"
#include "reporting/progress_parts.hpp"
#include "reporting/progress_words.hpp"

#include <array>

namespace reporting {

namespace {

constexpr std::array<std::string_view, 5> recovery_headings{"document", "title", "code", "use", "keep"};
constexpr std::array<std::string_view, 10> recovery_phrases{
    "what",        "made",     "step_open", "step_type",       "step_new",
    "step_backup", "keep_one", "keep_two",  "confidentiality", "page_of"};
constexpr std::array<std::string_view, 6> continuity_headings{"document", "title", "first", "open", "tell", "after"};
constexpr std::array<std::string_view, 16> continuity_phrases{
    "what",     "made",     "first_one",  "first_two", "open_one",  "open_two",  "open_three",      "open_four",
    "tell_one", "tell_two", "tell_three", "tell_four", "after_one", "after_two", "confidentiality", "page_of"};

/// The blocks of one sheet, one after the other.
class SheetBlocks {
public:
    SheetBlocks(const ProgressWords& words, const Letterhead& letterhead, const std::string& date)
        : words_(words), blocks_(letterhead_blocks(letterhead, date))
    {
        blocks_.emplace_back(Heading{words.heading("title"), HeadingLevel::title});
    }

    void say(std::string_view phrase) { blocks_.emplace_back(paragraph(plain(words_.phrase(phrase)))); }
    void say_text(const std::string& text) { blocks_.emplace_back(paragraph(plain(text))); }
    void add(Block block) { blocks_.push_back(std::move(block)); }

    void list(std::string_view heading, std::initializer_list<std::string> items)
    {
        blocks_.emplace_back(Heading{words_.heading(heading)});
        Bullets bullets;
        for (const auto& item : items)
            bullets.items.push_back(plain(item));
        blocks_.emplace_back(std::move(bullets));
    }

    std::vector<Block> take() { return std::move(blocks_); }

private:
    const ProgressWords& words_;
    std::vector<Block> blocks_;
};

/// The groups side by side, numbered, so that one that was mistyped is found.
Table code_table(const std::vector<std::string>& groups)
{
    Table table;
    Row numbers;
    Row code;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        table.columns.push_back({1, Align::centre});
        numbers.push_back(muted(std::to_string(i + 1)));
        code.push_back(plain(groups[i], Face::bold));
    }
    table.header = std::move(numbers);
    table.rows.push_back(std::move(code));
    return table;
}

Report rendered(std::vector<Block> blocks, const PageOptions& options, const Letterhead& letterhead,
                const ProgressWords& words)
{
    PageContents contents;
    contents.body = std::move(blocks);
    contents.running_head = words.heading("document");
    contents.confidentiality = words.phrase("confidentiality");
    contents.page_number = [&words](int page, int of) {
        return words.phrase("page_of", {{"page", std::to_string(page)}, {"pages", std::to_string(of)}});
    };
    PdfWriter writer({words.heading("document"), letterhead.practice, options.language, options.created});
    TextLayout layout(writer.fonts());
    const auto pages = lay_out_pages(contents, page_format(options.paper, options.large_print), layout);
    paint(pages, writer);
    std::string text;
    for (const auto& page : pages.pages)
        for (const auto& each : page.plain)
            text += each + "\n";
    return {writer.finish(),
            static_cast<int>(pages.pages.size()),
            text,
            pages.missing_characters,
            pages.invalid_sequences,
            {}};
}

}

ReportDefinition read_recovery_sheet_definition(const domain::Tree& document)
{
    return read_plain_definition(document, recovery_headings, recovery_phrases);
}

ReportDefinition read_continuity_sheet_definition(const domain::Tree& document)
{
    return read_plain_definition(document, continuity_headings, continuity_phrases);
}

Report render_recovery_sheet(const RecoverySheet& sheet, const ReportDefinition& definition, const ReportText& text)
{
    const ProgressWords words(definition, text);
    SheetBlocks blocks(words, sheet.letterhead, {});
    blocks.say("what");
    blocks.add(Heading{words.heading("code")});
    blocks.add(code_table(sheet.groups));
    blocks.say_text(words.phrase("made", {{"date", sheet.date}}));
    blocks.list("use", {words.phrase("step_open"), words.phrase("step_type"), words.phrase("step_new"),
                        words.phrase("step_backup")});
    blocks.list("keep", {words.phrase("keep_one"), words.phrase("keep_two")});
    return rendered(blocks.take(), sheet.options, sheet.letterhead, words);
}

Report render_continuity_sheet(const ContinuitySheet& sheet, const ReportDefinition& definition, const ReportText& text)
{
    const ProgressWords words(definition, text);
    SheetBlocks blocks(words, sheet.letterhead, {});
    blocks.say("what");
    blocks.list("first", {words.phrase("first_one"), words.phrase("first_two")});
    blocks.list("open", {words.phrase("open_one"), words.phrase("open_two"), words.phrase("open_three"),
                         words.phrase("open_four")});
    blocks.list("tell", {words.phrase("tell_one"), words.phrase("tell_two"), words.phrase("tell_three"),
                         words.phrase("tell_four")});
    blocks.list("after", {words.phrase("after_one", {{"years", std::to_string(sheet.retention_years)}}),
                          words.phrase("after_two")});
    blocks.say_text(words.phrase("made", {{"date", sheet.date}}));
    return rendered(blocks.take(), sheet.options, sheet.letterhead, words);
}

}
