#include "app/kit/diagnostics.hpp"
#include "app/kit/translate_errors.hpp"
#include "app/practice/start_process.hpp"
#include "app/practice/workspace.hpp"
#include "kit/command.hpp"
#include "kit/exit_code.hpp"
#include "kit/messages.hpp"
#include "kit/terminal.hpp"

namespace {

using cli::ExitCode;

ExitCode say(ExitCode code, const std::string& message)
{
    std::cerr << message << '\n';
    return code;
}

// The line's command, its words and its exit code, whatever is thrown on the way.
ExitCode run(int argc, char** argv, cli::Program& program)
{
    bool usage_error = false;
    const auto action = program.parse(argc, argv, usage_error);
    if (!action)
        return usage_error ? ExitCode::usage : ExitCode::done;
    action();
    std::cout.flush();
    return std::cout ? ExitCode::done : say(ExitCode::disk, "The output could not be written.");
}

// Called while an exception is handled. What is thrown outside a practice's own thread gets its kind here.
ExitCode say_thrown(const cli::Program& program)
{
    app::keep_diagnostic(app::Environment::default_state_folder(), program.chosen(), std::current_exception());
    try {
        app::translating_errors([] { throw; });
    } catch (const domain::Refused& refused) {
        return say(ExitCode::refused, cli::message_of(refused.problem()));
    } catch (const app::Failure& failure) {
        return say(cli::exit_code(failure.kind()), cli::message_of(failure));
    }
    return ExitCode::machine;
}

void add_commands(cli::Program& program)
{
    cli::add_practice_commands(program);
    cli::add_client_commands(program);
    cli::add_case_commands(program);
    cli::add_session_commands(program);
    cli::add_note_commands(program);
    cli::add_snippet_commands(program);
    cli::add_contact_commands(program);
    cli::add_screen_commands(program);
    cli::add_concern_commands(program);
    cli::add_safety_plan_commands(program);
    cli::add_injury_commands(program);
    cli::add_permission_commands(program);
    cli::add_audit_commands(program);
    cli::add_history_command(program);
    cli::add_search_command(program);
    cli::add_measure_commands(program);
    cli::add_measure_plan_commands(program);
    cli::add_measure_item_commands(program);
    cli::add_definition_commands(program);
    cli::add_homework_commands(program);
    cli::add_worksheet_command(program);
    cli::add_goal_commands(program);
    cli::add_intake_commands(program);
    cli::add_formulation_command(program);
    cli::add_schema_command(program);
    cli::add_key_commands(program);
    cli::add_backup_commands(program);
    cli::add_export_command(program);
    cli::add_report_commands(program);
    cli::add_composed_report_commands(program);
    cli::add_sample_commands(program);
    cli::add_help_commands(program);
}

}

int main(int argc, char** argv)
{
    app::start_process();
    std::ios::sync_with_stdio(false);
    const cli::TerminalGuard out(std::cout);
    const cli::TerminalGuard err(std::cerr);
    const domain::SystemClock clock;
    cli::Context context(clock);
    cli::Program program(context);
    try {
        add_commands(program);
        return static_cast<int>(run(argc, argv, program));
    } catch (const std::exception&) {
        return static_cast<int>(say_thrown(program));
    }
}
