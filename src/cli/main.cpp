#include "app/practice/start_process.hpp"
#include "kit/command.hpp"
#include "kit/exit_code.hpp"
#include "kit/messages.hpp"

namespace {

using cli::ExitCode;

ExitCode say(ExitCode code, const std::string& message)
{
    std::cerr << message << '\n';
    return code;
}

ExitCode run(const std::function<void()>& action)
{
    try {
        action();
        std::cout.flush();
        return std::cout ? ExitCode::done : say(ExitCode::disk, "The output could not be written.");
    } catch (const domain::Refused& refused) {
        return say(ExitCode::refused, cli::message_of(refused.problem()));
    } catch (const app::Failure& failure) {
        return say(cli::exit_code(failure.kind()), cli::message_of(failure));
    } catch (const std::bad_alloc&) {
        return say(ExitCode::disk, "There is not enough memory for this.");
    }
}

}

int main(int argc, char** argv)
{
    app::start_process();
    std::ios::sync_with_stdio(false);
    const domain::SystemClock clock;
    cli::Context context(clock);
    cli::Program program(context);
    cli::add_practice_commands(program);
    cli::add_client_commands(program);
    cli::add_case_commands(program);
    cli::add_session_commands(program);
    cli::add_note_commands(program);
    cli::add_contact_commands(program);
    cli::add_screen_commands(program);
    cli::add_concern_commands(program);
    cli::add_permission_commands(program);
    cli::add_audit_commands(program);
    cli::add_measure_commands(program);
    cli::add_measure_plan_commands(program);
    cli::add_measure_item_commands(program);
    cli::add_definition_commands(program);
    cli::add_homework_commands(program);
    cli::add_goal_commands(program);
    cli::add_intake_commands(program);
    cli::add_formulation_command(program);
    cli::add_schema_command(program);
    cli::add_key_commands(program);
    cli::add_backup_commands(program);
    cli::add_export_command(program);
    cli::add_report_commands(program);
    cli::add_sample_commands(program);
    bool usage_error = false;
    const auto action = program.parse(argc, argv, usage_error);
    if (!action)
        return static_cast<int>(usage_error ? ExitCode::usage : ExitCode::done);
    return static_cast<int>(run(action));
}
