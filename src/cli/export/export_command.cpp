#include "app/export/export.hpp"
#include "app/kit/resolve.hpp"
#include "kit/command.hpp"

namespace cli {

namespace {

struct ExportOptions {
    std::string format = "html";
    std::string client;
    std::string care_case;
    std::string output;
};

void export_records(Context& context, const ExportOptions& options)
{
    app::ExportRequest request;
    request.format = token_option<app::ExportFormat>("format", options.format);
    request.output = options.output;
    if (!options.client.empty() && !options.care_case.empty())
        domain::refuse("client", "one_of", "client_and_case", "one_of_both");
    const auto done = context.run([&](app::OpenPractice& practice) {
        request.scope.client = app::resolve_if_given<domain::Client>(practice, options.client);
        request.scope.care_case = app::resolve_if_given<domain::CareCase>(practice, options.care_case);
        return app::export_records(practice, request);
    });
    if (context.json)
        context.print(domain::to_tree(done));
    else
        std::cout << options.output << "\n"
                  << done.records << " records in " << done.files
                  << " files, which are not encrypted: whoever has the folder can read them.\n";
}

}

void add_export_command(Program& program)
{
    auto& context = program.context;
    const auto options = kept<ExportOptions>();
    program
        .practice_command("", "export", "Write records that can be read without this program",
                          [&context, options] { export_records(context, *options); })
        .needs("--output", options->output, "The folder to make")
        .option("--format", options->format, domain::all_tokens<app::ExportFormat>())
        .option("--client", options->client, "Only this client's; of a joint case what that member may see")
        .option("--case", options->care_case, "Only this case's");
}

}
