#include "app/homework/homework.hpp"
#include "app/homework/worksheets.hpp"
#include "kit/command.hpp"

namespace cli {

namespace {

struct WorksheetCommandOptions {
    std::string strategy;
    std::string assignment;
    std::string handout;
    std::string variant;
    std::string paper;
    std::string confirm;
    std::string reason;
    std::string output;
    bool large_print = false;
    bool discreet = false;
    bool force = false;
};

app::WorksheetOptions worksheet_options(const WorksheetCommandOptions& given)
{
    if (!given.confirm.empty() && given.confirm != "nothing-on-paper")
        domain::refuse("confirm", "one_of", domain::shown(given.confirm), domain::one_of({"nothing-on-paper"}));
    app::WorksheetOptions options;
    options.variant = given.variant;
    if (!given.paper.empty())
        options.paper = token_option<domain::Paper>("paper", given.paper);
    options.large_print = given.large_print;
    options.discreet = given.discreet;
    options.nothing_on_paper_confirmed = !given.confirm.empty();
    options.reason = given.reason;
    return options;
}

void refuse_none_or_several(const WorksheetCommandOptions& given)
{
    const int count =
        (given.strategy.empty() ? 0 : 1) + (given.assignment.empty() ? 0 : 1) + (given.handout.empty() ? 0 : 1);
    if (count != 1)
        domain::refuse("worksheet", "one_of", {"value", count},
                       domain::one_of({"--strategy", "--assignment", "--handout"}));
}

// Strategies are typed as the library prints them, H10.
std::string as_kept(std::string id)
{
    for (auto& letter : id)
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
    return id;
}

app::IssuedWorksheet made(app::OpenPractice& practice, const WorksheetCommandOptions& given)
{
    const auto options = worksheet_options(given);
    if (!given.assignment.empty())
        return app::issue_worksheet(practice, app::assignment_named(practice, given.assignment), options, given.output,
                                    given.force);
    app::IssuedWorksheet blank{{},
                               given.handout.empty()
                                   ? app::draft_blank_worksheet(practice, as_kept(given.strategy), options)
                                   : app::draft_handout(practice, given.handout, options)};
    app::write_worksheet(blank.draft, given.output, given.force);
    return blank;
}

void print_worksheet(Context& context, const WorksheetCommandOptions& given)
{
    refuse_none_or_several(given);
    const auto issued = context.run([&](app::OpenPractice& practice) { return made(practice, given); });
    if (issued.draft.missing_characters > 0)
        std::cerr << issued.draft.missing_characters
                  << " characters are printed as boxes: no installed font has them.\n";
    if (!context.json)
        std::cout << given.output << '\n';
    else
        context.print(
            domain::Tree::Map{{"id", issued.id.value}, {"output", given.output}, {"pages", issued.draft.pages}});
}

}

void add_worksheet_command(Program& program)
{
    auto& context = program.context;
    const auto options = kept<WorksheetCommandOptions>();
    program
        .practice_command("", "worksheet", "Print something to try, an empty copy or a handout",
                          [&context, options] { print_worksheet(context, *options); })
        .needs("--output", options->output, "The PDF to write")
        .option("--strategy", options->strategy, "An empty copy of this exercise, such as h10")
        .option("--assignment", options->assignment, "What was given: its id, or the code on the return strip")
        .option("--handout", options->handout, "One of our handouts: attachment, loop, guilt-and-shame, change")
        .option("--variant", options->variant, "smaller, spoken, doing, or a kind of this sheet")
        .option("--paper", options->paper, domain::all_tokens<domain::Paper>())
        .flag("--large-print", options->large_print, "Larger letters and more room")
        .flag("--discreet", options->discreet, "Nothing on it says where it comes from or what it is about")
        .option("--reason", options->reason, "Why it is printed, for the record")
        .option("--confirm", options->confirm, "nothing-on-paper: print although the person asked for none")
        .flag("--force", options->force, "Replace the file if there is one");
}

}
