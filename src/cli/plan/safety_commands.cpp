#include "app/kit/resolve.hpp"
#include "app/plan/concerns.hpp"
#include "app/plan/screens.hpp"
#include "kit/command.hpp"
#include "kit/document_keys.hpp"

namespace cli {

namespace {

using domain::CareCase;
using domain::Client;
using domain::Concern;
using domain::ConcernResponse;
using domain::SafetyScreen;
using domain::Tree;

struct SafetyOptions {
    std::string care_case;
    std::string client;
    std::string concern;
    bool open_only = false;
};

void record_screen(Context& context, const SafetyOptions& options)
{
    auto document = context.document();
    context.print_id(context.run([&](app::OpenPractice& practice) {
        fill_key(document, "case", app::resolve_if_given<CareCase>(practice, options.care_case).value);
        fill_key(document, "client", app::resolve_if_given<Client>(practice, options.client).value);
        return app::record_screen(practice, domain::from_tree<SafetyScreen>(document)).value;
    }));
}

void list_screens(Context& context, const SafetyOptions& options)
{
    const auto screens = context.run([&](app::OpenPractice& practice) {
        const auto care_case = app::resolve_if_given<CareCase>(practice, options.care_case);
        const auto client = app::resolve_if_given<Client>(practice, options.client);
        Tree::List documents;
        for (const auto& screen : app::view_screens(alone(practice), care_case, client))
            documents.push_back(to_tree(screen));
        return documents;
    });
    context.print_list(screens,
                       [](const Tree& screen) { return screen.text("asked_on") + "  " + screen.text("result"); });
}

Tree concern_document(const app::ConcernView& view)
{
    Tree::List responses;
    for (const auto& response : view.responses)
        responses.push_back(to_tree(response));
    auto document = to_tree(view.concern);
    add_part(document, "open", view.is_open());
    add_part(document, "responses", std::move(responses));
    return document;
}

void list_concerns(Context& context, const SafetyOptions& options)
{
    const auto concerns = context.run([&](app::OpenPractice& practice) {
        const auto client = app::resolve_if_given<Client>(practice, options.client);
        const auto care_case = app::resolve_if_given<CareCase>(practice, options.care_case);
        Tree::List documents;
        for (const auto& view : app::list_concerns(alone(practice), client, care_case, options.open_only))
            documents.push_back(concern_document(view));
        return documents;
    });
    context.print_list(concerns, [](const Tree& concern) {
        return concern.text("filled_on") + "  " + concern.text("area") + "  " +
               (*concern.find("open")->as<bool>() ? "open" : "answered");
    });
}

void respond(Context& context, const SafetyOptions& options)
{
    auto document = context.document();
    fill_key(document, "responded_on", domain::to_text(context.clock().today()));
    context.print_id(context.run([&](app::OpenPractice& practice) {
        fill_key(document, "concern", app::resolve_if_given<Concern>(practice, options.concern).value);
        return app::respond(practice, domain::from_tree<ConcernResponse>(document)).value;
    }));
}

}

void add_screen_commands(Program& program)
{
    auto& context = program.context;
    const auto options = kept<SafetyOptions>();
    program
        .input_command("screen", "record", "Record a safety screen, asked alone",
                       [&context, options] { record_screen(context, *options); })
        .option("--case", options->care_case, "The case, where the document does not say")
        .option("--client", options->client, "The person, where the document does not say");
    program
        .practice_command("screen", "list", "List safety screens",
                          [&context, options] { list_screens(context, *options); })
        .option("--case", options->care_case, "Only screens of this case")
        .option("--client", options->client, "Only screens of this person");
}

void add_concern_commands(Program& program)
{
    auto& context = program.context;
    const auto options = kept<SafetyOptions>();
    program
        .practice_command("concern", "list", "List safety concerns, the open ones first",
                          [&context, options] { list_concerns(context, *options); })
        .option("--case", options->care_case, "Only concerns of this case")
        .option("--client", options->client, "Only concerns about this person")
        .flag("--open", options->open_only, "Only open ones");
    program
        .input_command("concern", "respond", "Record what was done about a concern",
                       [&context, options] { respond(context, *options); })
        .option("--concern", options->concern, "Which, where the document does not say");
}

}
