#include "app/cases.hpp"
#include "app/intakes.hpp"
#include "app/resolve.hpp"
#include "command.hpp"
#include "document_keys.hpp"

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
};

void record(Context& context, const IntakeOptions& options)
{
    auto document = context.document();
    context.print_id(context.run([&](app::OpenPractice& practice) {
        fill_key(document, "client", app::resolve_if_given<Client>(practice, options.client).value);
        fill_key(document, "case", app::resolve_if_given<CareCase>(practice, options.care_case).value);
        const auto known = app::resolve_if_given<Intake>(practice, options.intake);
        return app::record_intake(practice, domain::from_tree<Intake>(document), known).value;
    }));
}

Id<Intake> intake_named(app::OpenPractice& practice, const IntakeOptions& options)
{
    if (!options.intake.empty())
        return app::resolve<Intake>(practice, options.intake);
    const auto client = app::resolve_if_given<Client>(practice, options.client);
    auto care_case = app::resolve_if_given<CareCase>(practice, options.care_case);
    if (care_case.empty() && client.empty())
        domain::refuse("intake", "required", "nothing", "--intake, --client or --case");
    if (care_case.empty())
        care_case = app::only_case_of(practice, client).id;
    return app::latest_intake(practice, care_case, client);
}

void show(Context& context, const IntakeOptions& options)
{
    context.print(context.run([&](app::OpenPractice& practice) {
        return to_tree(app::view_intake(practice, intake_named(practice, options)));
    }));
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
}

}
