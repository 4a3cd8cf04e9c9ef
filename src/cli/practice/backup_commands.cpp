#include "app/practice/backups.hpp"
#include "app/practice/salvage.hpp"
#include "kit/command.hpp"

namespace cli {

namespace {

struct BackupOptions {
    std::string folder;
    std::string every_hours;
    std::string file;
    std::string output;
    std::string code_file;
    bool not_on_closing = false;
};

void make(Context& context, const BackupOptions& options)
{
    std::cout << context.run([&](app::OpenPractice& practice) { return app::make_backup(practice, options.folder); })
              << '\n';
}

void plan(Context& context, const BackupOptions& options)
{
    app::BackupPlan plan{options.folder, !options.not_on_closing, 24};
    if (!options.every_hours.empty())
        plan.every_hours = static_cast<int>(number_option("every-hours", options.every_hours));
    context.run([&](app::OpenPractice& practice) { app::plan_backups(practice, plan); });
}

std::string what_opens(const app::BackupLine& backup)
{
    if (backup.opens_as_now)
        return {};
    return std::string("  (opens with ") + (backup.by_passphrase ? "today's passphrase" : "a former passphrase") +
           (backup.by_sheet ? " and today's recovery sheet)" : ", not with today's recovery sheet)");
}

void list(Context& context)
{
    const auto view = context.run(app::backups_of);
    if (context.json) {
        context.print(domain::to_tree(view));
        return;
    }
    std::cout << (view.last_good ? "Last backup made here: " + domain::to_text(*view.last_good)
                                 : std::string("No backup has been made here yet."))
              << '\n';
    for (const auto& backup : view.backups)
        std::cout << domain::to_text(backup.made_at) << "  " << backup.file << what_opens(backup) << '\n';
}

void drill(Context& context, const BackupOptions& options)
{
    const auto passphrase = context.passphrase();
    const auto result =
        context.run([&](app::OpenPractice& practice) { return app::drill_backup(practice, passphrase, options.file); });
    if (context.json)
        context.print(domain::to_tree(result));
    else
        std::cout << "The backup of " << domain::to_text(result.made_at) << " opens: " << result.notes << " notes and "
                  << result.records << " records read back.\n";
    std::cout.flush();
    if (!result.sound)
        throw app::Failure(app::FailureKind::damaged_backup);
}

void restore(Context& context, const BackupOptions& options)
{
    if (options.code_file.empty())
        app::restore_backup(options.file, context.passphrase(), options.output);
    else
        app::restore_backup(options.file, Context::first_line_from("code-file", options.code_file), options.output);
    std::cout << options.output << '\n';
}

void salvage(Context& context, const BackupOptions& options)
{
    const auto kinds =
        app::salvage_practice(context.practice, context.passphrase(), options.output, context.environment());
    if (context.json) {
        context.print(domain::to_tree(kinds));
        return;
    }
    std::cout << options.output << '\n';
    for (const auto& kind : kinds)
        std::cout << kind.kind << ": " << kind.kept << " kept, " << kind.lost << " lost\n";
}

}

void add_backup_commands(Program& program)
{
    auto& context = program.context;
    const auto options = kept<BackupOptions>();
    program.practice_command("backup", "make", "Make a backup now", [&context, options] { make(context, *options); })
        .option("--folder", options->folder, "Where; the folder of the plan if left out");
    program
        .practice_command("backup", "plan", "Say where and when backups are made on this machine",
                          [&context, options] { plan(context, *options); })
        .needs("--folder", options->folder, "Where they go: a stick, a folder that is synced")
        .option("--every-hours", options->every_hours, "While it is open; 24 if left out, 0 for never")
        .flag("--not-on-closing", options->not_on_closing, "Make none when the practice is closed");
    program.practice_command("backup", "list", "List the backups there are", [&context] { list(context); });
    program
        .practice_command("backup", "drill", "Really open a backup and say what reads back",
                          [&context, options] { drill(context, *options); })
        .option("--file", options->file, "Which; the newest if left out");
    program
        .practice_command("", "salvage", "Copy what can be read of a damaged practice into a new one",
                          [&context, options] { salvage(context, *options); })
        .needs("--output", options->output, "The practice folder to make");
    program
        .command("", "restore", "Make a practice from a backup, in a new folder",
                 [&context, options] { restore(context, *options); })
        .word("BACKUP", options->file, "The backup file")
        .needs("--output", options->output, "The folder to make")
        .option("--passphrase-file", context.passphrase_file, "Its first line is the passphrase of that time")
        .option("--code-file", options->code_file, "Or: its first line is the recovery code of that time");
}

}
