#include "app/help/help_texts.hpp"

#include <algorithm>
#include <cctype>
#include <sstream>

namespace app {

namespace {

constexpr std::string_view programs_folder = "programs/";
constexpr std::size_t terminal_width = 80;

/// "03_today.md" is the chapter "today".
std::string chapter_id(std::string_view path)
{
    path.remove_suffix(std::string_view(".md").size());
    const auto end_of_number = path.find('_');
    const bool is_numbered =
        end_of_number != std::string_view::npos && std::isdigit(static_cast<unsigned char>(path[0]));
    return std::string(is_numbered ? path.substr(end_of_number + 1) : path);
}

bool begins_a_block(std::string_view line)
{
    return line.starts_with("- ") || line.starts_with("## ");
}

HelpBlock block_of(const std::string& line)
{
    if (line.starts_with("## "))
        return {HelpKind::heading, line.substr(3)};
    if (line.starts_with("- "))
        return {HelpKind::item, line.substr(2)};
    return {HelpKind::paragraph, line};
}

std::string without_indent(std::string line)
{
    line.erase(0, std::min(line.find_first_not_of(' '), line.size()));
    return line;
}

/// Words on lines of at most this width, each line after `indent`.
std::string filled(const std::string& text, const std::string& first, const std::string& indent)
{
    std::istringstream words(text);
    std::string out = first;
    std::size_t width = first.size();
    bool begins = true;
    for (std::string word; words >> word;) {
        if (!begins && width + 1 + word.size() > terminal_width) {
            out += '\n' + indent;
            width = indent.size();
            begins = true;
        }
        out += (begins ? "" : " ") + word;
        width += word.size() + (begins ? 0 : 1);
        begins = false;
    }
    return out + '\n';
}

}

HelpChapter read_help_chapter(std::string_view id, std::string_view text)
{
    HelpChapter chapter{std::string(id), {}, {}};
    std::istringstream lines{std::string(text)};
    bool goes_on = false;
    for (std::string line; std::getline(lines, line);) {
        line = without_indent(std::move(line));
        if (line.starts_with("# ")) {
            chapter.title = line.substr(2);
        } else if (line.empty()) {
            goes_on = false;
        } else if (goes_on && !begins_a_block(line)) {
            chapter.blocks.back().text += ' ' + line;
        } else {
            chapter.blocks.push_back(block_of(line));
            goes_on = chapter.blocks.back().kind != HelpKind::heading;
        }
    }
    return chapter;
}

std::vector<HelpChapter> help_chapters()
{
    std::vector<HelpChapter> chapters;
    for (const auto& file : embedded_help())
        if (!file.path.starts_with(programs_folder))
            chapters.push_back(read_help_chapter(chapter_id(file.path), file.text));
    return chapters;
}

HelpChapter program_help(std::string_view name)
{
    const auto files = embedded_help();
    const auto path = std::string(programs_folder) + std::string(name) + ".md";
    const auto found = std::ranges::find(files, path, &domain::EmbeddedFile::path);
    return found == files.end() ? HelpChapter{} : read_help_chapter(name, found->text);
}

std::string terminal_text(const HelpChapter& chapter)
{
    std::string out;
    auto before = HelpKind::heading;
    for (const auto& block : chapter.blocks) {
        const bool is_item = block.kind == HelpKind::item;
        const bool stays_close = before == HelpKind::heading || (is_item && before == HelpKind::item);
        if (!out.empty() && !stays_close)
            out += '\n';
        out +=
            block.kind == HelpKind::heading ? block.text + ":\n" : filled(block.text, "  ", is_item ? "      " : "  ");
        before = block.kind;
    }
    return out;
}

std::string_view program_version()
{
    return SECURE_BASE_VERSION;
}

}
