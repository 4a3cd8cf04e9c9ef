#include "kit/command.hpp"

#include "app/help/help_texts.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace cli {

struct Program::Parser {
    CLI::App app{{}, "securebase-cli"};
    std::function<void()> action;

    // The group of this name, made at its first use; the program itself for no name.
    CLI::App& group(const std::string& name)
    {
        if (name.empty())
            return app;
        const auto known = app.get_subcommands([&](const CLI::App* each) { return each->get_name() == name; });
        if (!known.empty())
            return *known.front();
        auto* made = app.add_subcommand(name, name + " commands");
        made->require_subcommand(1);
        return *made;
    }
};

namespace {

CLI::App& parser_of(void* parser)
{
    return *static_cast<CLI::App*>(parser);
}

DescribedOption described(const CLI::Option& option)
{
    return {option.get_positional() ? option.get_name() : option.get_name(false, true), option.get_description(),
            option.get_positional(), option.get_required(), option.get_items_expected_max() > 0};
}

DescribedCommand described(const CLI::App& app)
{
    DescribedCommand command{app.get_name(), app.get_description(), {}, {}};
    for (const auto* option : app.get_options())
        command.options.push_back(described(*option));
    for (const auto* each : app.get_subcommands([](const CLI::App*) { return true; }))
        command.commands.push_back(described(*each));
    return command;
}

}

Command& Command::option(const std::string& name, std::string& target, const std::string& help)
{
    parser_of(parser_).add_option(name, target, help);
    return *this;
}

Command& Command::needs(const std::string& name, std::string& target, const std::string& help)
{
    parser_of(parser_).add_option(name, target, help)->required();
    return *this;
}

Command& Command::repeated(const std::string& name, std::vector<std::string>& target, const std::string& help)
{
    parser_of(parser_).add_option(name, target, help)->allow_extra_args(false);
    return *this;
}

Command& Command::flag(const std::string& name, bool& target, const std::string& help)
{
    parser_of(parser_).add_flag(name, target, help);
    return *this;
}

Command& Command::word(const std::string& name, std::string& target, const std::string& help, bool required)
{
    parser_of(parser_).add_option(name, target, help)->required(required);
    return *this;
}

Command& Command::words(const std::string& name, std::vector<std::string>& target, const std::string& help)
{
    auto& parser = parser_of(parser_);
    parser.add_option(name, target, help);
    return *this;
}

Command& Command::path(const std::string& name, std::filesystem::path& target, const std::string& help)
{
    parser_of(parser_).add_option(name, target, help)->required();
    return *this;
}

Program::Program(Context& given) : context(given), parser_(std::make_unique<Parser>())
{
    parser_->app.require_subcommand(1);
    parser_->app.set_version_flag("--version", std::string(app::program_version()));
    auto help = app::program_help(parser_->app.get_name());
    parser_->app.description(help.blocks.front().text);
    help.blocks.erase(help.blocks.begin());
    parser_->app.footer("\n" + app::terminal_text(help));
}

Program::~Program() = default;

Command Program::command(const std::string& group, const std::string& name, const std::string& help,
                         std::function<void()> action)
{
    auto* added = parser_->group(group).add_subcommand(name, help);
    added->callback([this, action = std::move(action), name = group.empty() ? name : group + " " + name] {
        parser_->action = action;
        chosen_ = name;
    });
    return Command(added);
}

Command Program::practice_command(const std::string& group, const std::string& name, const std::string& help,
                                  std::function<void()> action)
{
    auto added = command(group, name, help, std::move(action));
    auto& parser = parser_of(added.parser_);
    parser.add_option("PRACTICE", context.practice, "The practice folder")->required();
    added.needs("--passphrase-file", context.passphrase_file, "Its first line is the passphrase; - reads it here");
    added.flag("--json", context.json, "Print JSON");
    added.flag("--accept-older-copy", context.accept_older_copy,
               "Open a copy older than the one last used here, such as one put back from a backup");
    added.repeated("--all-the-same", context.all_the_same, "Go on with what a refusal has asked about: its rule");
    return added;
}

Command Program::input_command(const std::string& group, const std::string& name, const std::string& help,
                               std::function<void()> action)
{
    auto added = practice_command(group, name, help, std::move(action));
    return added.needs("--input", context.input, "The document, JSON; - reads it here");
}

Command Program::bulk_command(const std::string& group, const std::string& name, const std::string& help,
                              std::function<void()> action)
{
    auto added = input_command(group, name, help, std::move(action));
    return added.option("--batch", context.batch, "How many lines of --input are kept together; 1 when left out");
}

Command Program::optional_input_command(const std::string& group, const std::string& name, const std::string& help,
                                        std::function<void()> action)
{
    auto added = practice_command(group, name, help, std::move(action));
    return added.option("--input", context.input, "The document, JSON; - reads it here");
}

DescribedCommand Program::described() const
{
    return cli::described(parser_->app);
}

namespace {

/// What is searched for may begin with a minus, which only an option does elsewhere: it goes by as the sign for minus,
/// which search_words() reads as well.
std::vector<std::string> arguments(int argc, char** argv)
{
    std::vector<std::string> all(argv, argv + argc);
    const bool searches = all.size() > 1 && all[1] == "search";
    if (searches)
        for (auto& each : all)
            if (each.size() > 1 && each[0] == '-' && each[1] != '-' && each != "-h")
                each.replace(0, 1, "\u2212");
    return all;
}

}

std::function<void()> Program::parse(int argc, char** argv, bool& usage_error)
{
    try {
        auto given = arguments(argc, argv);
        std::vector<char*> pointers;
        for (auto& each : given)
            pointers.push_back(each.data());
        parser_->app.parse(static_cast<int>(pointers.size()), pointers.data());
        return parser_->action;
    } catch (const CLI::ParseError& error) {
        usage_error = parser_->app.exit(error) != 0;
        return {};
    }
}

domain::Date date_option(std::string_view option, const std::string& text)
{
    domain::Date date{};
    domain::read(domain::Tree(text), date, {std::string(option), {}});
    return date;
}

double number_option(std::string_view option, const std::string& text)
{
    double value = 0;
    // A decimal comma is a point.
    auto pointed = text;
    if (std::ranges::count(text, ',') == 1 && text.find('.') == std::string::npos)
        std::ranges::replace(pointed, ',', '.');
    const auto* end = pointed.data() + pointed.size();
    const auto result = std::from_chars(pointed.data(), end, value);
    if (text.empty() || result.ec != std::errc() || result.ptr != end || !std::isfinite(value))
        domain::refuse(std::string(option), "type", domain::shown(text), "number");
    return value;
}

}
