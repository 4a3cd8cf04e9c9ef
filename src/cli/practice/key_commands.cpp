#include "app/practice/keys.hpp"
#include "app/practice/practice_sheets.hpp"
#include "kit/command.hpp"

namespace cli {

namespace {

struct KeyOptions {
    std::string next_file;
    std::string code_file;
    std::string sheet;
    std::string output;
};

/// "3 older backups, the last of …, open …": which of them today's passphrase and sheet open, and which not.
void print_older_backups(const app::KeysChanged& changed)
{
    std::cout << changed.older_backups << " older backups, the last of " << domain::to_text(*changed.newest_older)
              << ", open as on the day they were made: " << changed.older_by_passphrase
              << " with today's passphrase, the others with the one of their day; " << changed.older_by_sheet
              << " with today's recovery sheet, the others with the one of their day if there was one.\n"
                 "`backup make` makes one that opens as the practice does now; keep or destroy the older ones.\n";
}

void print_what_opens(const Context& context, const app::KeysChanged& changed)
{
    if (context.json) {
        context.print(domain::to_tree(changed));
        return;
    }
    std::cout << (changed.recovery_sheet ? "The newest recovery sheet opens the practice; older sheets do not.\n"
                                         : "No recovery sheet opens the practice: make one with `recovery sheet`.\n");
    if (changed.rotation_unfinished)
        std::cout << "The change of keys is not finished: it is once a new recovery sheet was typed back with "
                     "`recovery keep`.\n";
    if (changed.older_backups > 0)
        print_older_backups(changed);
}

void change_passphrase(Context& context, const KeyOptions& options)
{
    const auto former = context.passphrase();
    const auto next = Context::passphrase_from("new-passphrase-file", options.next_file);
    print_what_opens(context, context.run([&](app::OpenPractice& practice) {
        return app::change_passphrase(practice, former, next);
    }));
}

void rotate(Context& context)
{
    const auto passphrase = context.passphrase();
    print_what_opens(context,
                     context.run([&](app::OpenPractice& practice) { return app::rotate_keys(practice, passphrase); }));
}

std::string code_in(std::string_view option, const std::string& file)
{
    return Context::first_line_from(option, file);
}

void keep_code(Context& context, const KeyOptions& options)
{
    const auto drawn = code_in("code-file", options.code_file);
    const auto typed = code_in("typed-file", options.sheet);
    print_what_opens(context, context.run([&](app::OpenPractice& practice) {
        return app::keep_recovery_code(practice, drawn, typed);
    }));
}

void recover(Context& context, const KeyOptions& options)
{
    const auto next = Context::passphrase_from("new-passphrase-file", options.next_file);
    const auto workspace =
        app::Workspace::recover(context.practice, code_in("code-file", options.code_file), next, context.environment());
    std::cout << "The practice opens with the new passphrase; the former one opens it no more.\n";
    print_what_opens(context, workspace->run(app::what_opens));
}

}

void add_key_commands(Program& program)
{
    auto& context = program.context;
    const auto options = kept<KeyOptions>();
    program
        .practice_command("passphrase", "change", "Set a new passphrase; the former one opens it no more",
                          [&context, options] { change_passphrase(context, *options); })
        .needs("--new-passphrase-file", options->next_file, "Its first line is the new passphrase");
    program.practice_command("", "rotate-key", "Encrypt everything anew under new keys",
                             [&context] { rotate(context); });
    program
        .practice_command("recovery", "sheet", "Write the sheet with a code that was drawn, to print",
                          [&context, options] {
                              const auto code = code_in("code-file", options->code_file);
                              app::write_sheet(options->output, context.run([&](app::OpenPractice& practice) {
                                  return app::recovery_sheet(practice, code);
                              }));
                              std::cout << options->output << '\n';
                          })
        .needs("--code-file", options->code_file, "The code as it was drawn")
        .needs("--output", options->output, "The PDF to write; delete it when it is printed");
    program
        .practice_command("practice", "continuity-sheet", "Write the sheet for the person who takes over",
                          [&context, options] {
                              app::write_sheet(options->output, context.run(app::continuity_sheet));
                              std::cout << options->output << '\n';
                          })
        .needs("--output", options->output, "The PDF to write");
    program.practice_command("recovery", "state",
                             "Say which sheet opens the practice, and what older backups open with",
                             [&context] { print_what_opens(context, context.run(app::what_opens)); });
    program.command("recovery", "draw", "Draw the code of a recovery sheet; it opens nothing yet",
                    [] { std::cout << app::draw_recovery_code() << '\n'; });
    program
        .practice_command("recovery", "keep", "Make a drawn code a way in, once it was typed back from the sheet",
                          [&context, options] { keep_code(context, *options); })
        .needs("--code-file", options->code_file, "The code as it was drawn")
        .needs("--typed-file", options->sheet, "The code as it was typed back from the sheet; - reads it here");
    program
        .command("", "recover", "Open a practice with its recovery code and set a new passphrase",
                 [&context, options] { recover(context, *options); })
        .path("PRACTICE", context.practice, "The practice folder")
        .needs("--code-file", options->code_file, "Its first line is the recovery code; - reads it here")
        .needs("--new-passphrase-file", options->next_file, "Its first line is the new passphrase")
        .flag("--accept-older-copy", context.accept_older_copy, "Open a copy older than the one last used here");
}

}
