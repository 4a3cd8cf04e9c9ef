#include "app/help/manual.hpp"
#include "help/completion.hpp"
#include "help/man_page.hpp"
#include "kit/command.hpp"

namespace cli {

namespace {

struct ManualOptions {
    std::string program = "securebase-cli";
    std::string output;
    std::string paper;
    bool large_print = false;
    bool force = false;
};

void print_man_page(const Program& program, const std::string& name)
{
    if (name != "securebase" && name != "securebase-cli")
        domain::refuse("program", "one_of", domain::shown(name), domain::one_of({"securebase", "securebase-cli"}));
    std::cout << (name == "securebase" ? window_man_page() : command_line_man_page(program.described()));
}

void write_manual_pdf(const ManualOptions& options)
{
    app::ManualRequest request;
    if (!options.paper.empty())
        request.paper = token_option<domain::Paper>("paper", options.paper);
    request.large_print = options.large_print;
    app::write_manual(request, options.output, options.force);
}

}

void add_help_commands(Program& program)
{
    program.command("completion", "bash", "Print the completion of this program for bash",
                    [&program] { std::cout << bash_completion(program.described()); });
    program.command("completion", "zsh", "Print the completion of this program for zsh",
                    [&program] { std::cout << zsh_completion(program.described()); });
    const auto options = kept<ManualOptions>();
    program
        .command("manual", "man", "Print a man page",
                 [&program, options] { print_man_page(program, options->program); })
        .word("PROGRAM", options->program, "securebase or securebase-cli", false);
    program.command("manual", "pdf", "Write the pages of the help as a book", [options] { write_manual_pdf(*options); })
        .needs("--output", options->output, "The PDF to write")
        .option("--paper", options->paper, domain::all_tokens<domain::Paper>())
        .flag("--large-print", options->large_print, "For eyes that want it larger")
        .flag("--force", options->force, "Replace a file that exists");
}

}
