#pragma once

#include "help/described_command.hpp"
#include "kit/context.hpp"

#include <functional>
#include <memory>
#include <string>

namespace cli {

/// One command while it is being described.
class Command {
public:
    explicit Command(void* parser) : parser_(parser) {}

    /// An option with a value ("--client"); the target must live as long as the program.
    Command& option(const std::string& name, std::string& target, const std::string& help);
    /// As `option`, and the command is refused without it.
    Command& needs(const std::string& name, std::string& target, const std::string& help);
    /// An option that may be given more than once.
    Command& repeated(const std::string& name, std::vector<std::string>& target, const std::string& help);
    Command& flag(const std::string& name, bool& target, const std::string& help);
    /// A word without a name in front, in the order they are described.
    Command& word(const std::string& name, std::string& target, const std::string& help, bool required = true);

    /// All words that are left, none of them needed; one that begins with a minus is a word too.
    Command& words(const std::string& name, std::vector<std::string>& target, const std::string& help);

    /// As `word`, for a path.
    Command& path(const std::string& name, std::filesystem::path& target, const std::string& help);

private:
    friend class Program;
    void* parser_;
};

/// The commands there are; runs the one that was chosen.
class Program {
public:
    explicit Program(Context& context);
    ~Program();

    Context& context;

    /// A command without a practice. `group` ("client") may be empty.
    Command command(const std::string& group, const std::string& name, const std::string& help,
                    std::function<void()> action);
    /// A command on a practice: takes PRACTICE, --passphrase-file and --json.
    Command practice_command(const std::string& group, const std::string& name, const std::string& help,
                             std::function<void()> action);
    /// A practice command that reads --input.
    Command input_command(const std::string& group, const std::string& name, const std::string& help,
                          std::function<void()> action);
    /// An input command that takes many documents, one a line, and --batch.
    Command bulk_command(const std::string& group, const std::string& name, const std::string& help,
                         std::function<void()> action);
    /// A practice command that can do without --input.
    Command optional_input_command(const std::string& group, const std::string& name, const std::string& help,
                                   std::function<void()> action);

    /// Reads the line. Returns the chosen action; nothing after a help text or a usage error, with `usage_error` set.
    std::function<void()> parse(int argc, char** argv, bool& usage_error);

    /// All of it, as its help tells it.
    DescribedCommand described() const;

    /// The command that was chosen: "client list"; empty before.
    const std::string& chosen() const { return chosen_; }

private:
    struct Parser;
    std::unique_ptr<Parser> parser_;
    std::string chosen_;
};

/// Options of one command group, kept as long as the program runs.
template<class Options>
std::shared_ptr<Options> kept()
{
    return std::make_shared<Options>();
}

/// Reads an option's date; refuses anything else, naming the option.
domain::Date date_option(std::string_view option, const std::string& text);

/// Reads an option's number; refuses anything else, naming the option.
double number_option(std::string_view option, const std::string& text);

/// Reads a token of E ("a4"); refuses anything else, naming the option.
template<domain::HasTokens E>
E token_option(std::string_view option, const std::string& text)
{
    E value{};
    domain::read(domain::Tree(text), value, {std::string(option), {}});
    return value;
}

// One function per group of commands, each in a file of its own.
void add_practice_commands(Program& program);
void add_client_commands(Program& program);
void add_case_commands(Program& program);
void add_report_commands(Program& program);
void add_sample_commands(Program& program);
void add_session_commands(Program& program);
void add_note_commands(Program& program);
void add_snippet_commands(Program& program);
void add_contact_commands(Program& program);
void add_screen_commands(Program& program);
void add_concern_commands(Program& program);
void add_safety_plan_commands(Program& program);
void add_injury_commands(Program& program);
void add_permission_commands(Program& program);
void add_audit_commands(Program& program);
void add_history_command(Program& program);
void add_measure_commands(Program& program);
void add_measure_plan_commands(Program& program);
void add_measure_item_commands(Program& program);
void add_definition_commands(Program& program);
void add_homework_commands(Program& program);
void add_worksheet_command(Program& program);
void add_composed_report_commands(Program& program);
void add_goal_commands(Program& program);
void add_intake_commands(Program& program);
void add_formulation_command(Program& program);
void add_schema_command(Program& program);
void add_key_commands(Program& program);
void add_backup_commands(Program& program);
void add_export_command(Program& program);
void add_search_command(Program& program);
void add_help_commands(Program& program);

}
