#include "app/intake/intakes.hpp"
#include "app/kit/resolve.hpp"
#include "app/people/cases.hpp"
#include "app/reports/intake_summary.hpp"
#include "kit/command.hpp"
#include "kit/document_keys.hpp"
#include "plan/tell_concerns.hpp"

#include <algorithm>

namespace cli {

namespace {

using domain::CareCase;
using domain::Client;
using domain::Id;
using domain::Intake;

struct IntakeOptions {
    std::string intake;
    std::string client;
    std::string care_case;
    std::string output;
    std::string paper;
    std::string for_whom;
    std::string reason;
    std::string confirm;
    std::vector<std::string> include;
    bool large_print = false;
    bool force = false;
};

void record(Context& context, const IntakeOptions& options)
{
    auto document = context.document();
    context.print_id(context.run([&](app::OpenPractice& practice) {
        fill_key(document, "client", app::resolve_if_given<Client>(practice, options.client).value);
        fill_key(document, "case", app::resolve_if_given<CareCase>(practice, options.care_case).value);
        const auto known = app::resolve_if_given<Intake>(practice, options.intake);
        const auto id = app::record_intake(practice, domain::from_tree<Intake>(document), known).value;
        tell_concerns(practice, id);
        return id;
    }));
}

Id<Intake> intake_named(app::OpenPractice& practice, const IntakeOptions& options)
{
    if (!options.intake.empty())
        return app::resolve<Intake>(practice, options.intake);
    const auto client = app::resolve_if_given<Client>(practice, options.client);
    auto care_case = app::resolve_if_given<CareCase>(practice, options.care_case);
    if (care_case.empty() && client.empty())
        domain::refuse("intake", "required", "nothing", "intake_client_or_case");
    if (care_case.empty())
        care_case = app::only_case_of(practice, client).id;
    return app::latest_intake(practice, care_case, client);
}

void show(Context& context, const IntakeOptions& options)
{
    context.print(context.run([&](app::OpenPractice& practice) {
        return to_tree(app::view_intake(alone(practice), intake_named(practice, options)));
    }));
}

app::IntakeSummaryRequest request_from(const IntakeOptions& options)
{
    if (!options.confirm.empty() && options.confirm != "nothing-on-paper")
        domain::refuse("confirm", "one_of", domain::shown(options.confirm), {"value", "nothing-on-paper"});
    app::IntakeSummaryRequest request;
    request.include = {options.include.begin(), options.include.end()};
    if (!options.paper.empty())
        request.paper = token_option<domain::Paper>("paper", options.paper);
    request.large_print = options.large_print;
    if (!options.for_whom.empty())
        request.for_whom = options.for_whom;
    request.reason = options.reason;
    request.nothing_on_paper_confirmed = !options.confirm.empty();
    return request;
}

void tell_apart(const app::IntakeSummaryDraft& draft, const std::vector<std::string>& included)
{
    for (const auto& section : draft.apart)
        if (section.answered && std::ranges::find(included, section.key) == included.end())
            std::cerr << section.key << " is kept apart and not printed; choose it with --include.\n";
}

void summarize(Context& context, const IntakeOptions& options)
{
    auto request = request_from(options);
    const auto issued = context.run([&](app::OpenPractice& practice) {
        request.intake = intake_named(practice, options);
        return app::issue_intake_summary(practice, request, options.output, options.force);
    });
    tell_apart(issued.draft, options.include);
    if (context.json)
        context.print(
            domain::Tree::Map{{"id", issued.id.value}, {"output", options.output}, {"pages", issued.draft.pages}});
    else
        std::cout << options.output << '\n';
}

}

void add_intake_commands(Program& program)
{
    auto& context = program.context;
    const auto options = kept<IntakeOptions>();
    program
        .input_command("intake", "record", "Keep answers of an intake, new or continued",
                       [&context, options] { record(context, *options); })
        .option("--intake", options->intake, "The intake to continue")
        .option("--client", options->client, "Whose, where the document does not say")
        .option("--case", options->care_case, "The case, where the document does not say");
    program.practice_command("intake", "show", "Show an intake", [&context, options] { show(context, *options); })
        .option("--intake", options->intake, "Which")
        .option("--client", options->client, "The latest of this person")
        .option("--case", options->care_case, "The latest in this case");
    program
        .practice_command("report", "intake-summary", "An intake's answers by section, for the counselor",
                          [&context, options] { summarize(context, *options); })
        .needs("--output", options->output, "The PDF to write")
        .option("--intake", options->intake, "Which")
        .option("--client", options->client, "The latest of this person")
        .option("--case", options->care_case, "The latest in this case")
        .repeated("--include", options->include, "A section kept apart otherwise: safety, adversity, formulation")
        .option("--paper", options->paper, domain::all_tokens<domain::Paper>())
        .flag("--large-print", options->large_print, "Larger letters")
        .option("--for", options->for_whom, "Who is given it, for the record")
        .option("--reason", options->reason, "Why, for the record")
        .option("--confirm", options->confirm, "nothing-on-paper: print although the person asked for none")
        .flag("--force", options->force, "Replace the file if there is one");
}

}
