#include "help/man_page.hpp"

#include <algorithm>

namespace cli {

namespace {

/// Text as roff takes it: no letter of it is a command.
std::string roff(const std::string& text)
{
    std::string out = text.starts_with('.') || text.starts_with('\'') ? "\\&" : "";
    for (const char letter : text)
        if (letter == '\\')
            out += "\\e";
        else if (letter == '-')
            out += "\\-";
        else
            out += letter;
    return out;
}

std::string upper(std::string text)
{
    std::ranges::transform(text, text.begin(), [](char letter) {
        return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    });
    return text;
}

/// What is customary above a section of a man page.
std::string section_title(const std::string& heading)
{
    if (heading == "Usage")
        return "SYNOPSIS";
    if (heading == "What it does")
        return "DESCRIPTION";
    return heading == "Exit" ? "EXIT STATUS" : upper(heading);
}

std::string head(const app::HelpChapter& program)
{
    const std::string version(app::program_version());
    return ".TH " + upper(roff(program.title)) + " 1 \"\" \"Secure Base " + version + "\" \"Secure Base\"\n.SH NAME\n" +
           roff(program.title) + " \\- " + roff(program.blocks.front().text) + "\n";
}

/// "term: what it means".
std::string term_item(const std::string& text)
{
    const auto colon = text.find(": ");
    return ".TP\n.B " + roff(text.substr(0, colon)) + "\n" + roff(text.substr(colon + 2)) + "\n";
}

std::string block(const app::HelpBlock& given)
{
    const auto text = roff(given.text);
    switch (given.kind) {
    case app::HelpKind::heading:
        return ".SS " + text + "\n";
    case app::HelpKind::item:
        return ".IP \\(bu 2\n" + text + "\n";
    case app::HelpKind::paragraph:
        break;
    }
    return ".PP\n" + text + "\n";
}

/// The sections of a program's own help, without the line that stands under NAME.
std::string own_sections(const app::HelpChapter& program)
{
    std::string out;
    for (std::size_t i = 1; i < program.blocks.size(); ++i) {
        const auto& each = program.blocks[i];
        if (each.kind == app::HelpKind::heading)
            out += ".SH " + section_title(each.text) + "\n";
        else
            out += each.kind == app::HelpKind::item ? term_item(each.text) : block(each);
    }
    return out;
}

std::string option_block(const DescribedOption& option)
{
    return ".TP\n.B " + roff(option.names) + (option.takes_value ? " \\fIVALUE\\fP" : "") +
           (option.is_required && !option.is_word ? " (needed)" : "") + "\n" + roff(option.help) + "\n";
}

/// The options that most commands take are told once.
std::vector<DescribedOption> common_options(const std::vector<NamedCommand>& commands)
{
    std::vector<DescribedOption> common;
    for (const auto& command : commands)
        for (const auto& option : command.command->options) {
            const auto takers = std::ranges::count_if(commands, [&](const NamedCommand& each) {
                return std::ranges::count(each.command->options, option) > 0;
            });
            if (2 * static_cast<std::size_t>(takers) > commands.size() && std::ranges::count(common, option) == 0)
                common.push_back(option);
        }
    return common;
}

std::string command_block(const NamedCommand& named, const std::vector<DescribedOption>& common)
{
    std::string title = named.name;
    std::string own;
    for (const auto& option : named.command->options) {
        if (option.is_word)
            title += ' ' + option.names;
        if (std::ranges::count(common, option) == 0)
            own += option_block(option);
    }
    return ".SS " + roff(title) + "\n" + roff(named.command->help) + "\n" + own;
}

}

std::string command_line_man_page(const DescribedCommand& program)
{
    const auto help = app::program_help("securebase-cli");
    const auto commands = runnable(program);
    const auto common = common_options(commands);
    std::string out = head(help) + ".SH SYNOPSIS\n.B " + roff(program.name) +
                      "\n\\fICOMMAND\\fP [\\fISUBCOMMAND\\fP] \\fIPRACTICE\\fP [\\fIOPTIONS\\fP]\n" +
                      own_sections(help) + ".SH OPTIONS\nOf " + roff(program.name) + " itself:\n";
    for (const auto& option : program.options)
        out += option_block(option);
    out += ".PP\nOf most commands:\n";
    for (const auto& option : common)
        out += option_block(option);
    out += ".SH COMMANDS\n";
    for (const auto& command : commands)
        out += command_block(command, common);
    return out + ".SH SEE ALSO\n.BR securebase (1)\n";
}

std::string window_man_page()
{
    const auto help = app::program_help("securebase");
    auto out = head(help) + own_sections(help);
    for (const auto& chapter : app::help_chapters()) {
        out += ".SH " + upper(roff(chapter.title)) + "\n";
        for (const auto& each : chapter.blocks)
            out += block(each);
    }
    return out + ".SH SEE ALSO\n.BR securebase\\-cli (1)\n";
}

}
