#include "app/kit/resolve.hpp"
#include "app/plan/concerns.hpp"
#include "app/plan/screens.hpp"
#include "kit/command.hpp"
#include "kit/document_keys.hpp"
#include "plan/record_list.hpp"
#include "plan/tell_concerns.hpp"

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
    std::string on;
    std::string reason;
    bool open_only = false;
};

void record_screen(Context& context, const SafetyOptions& options)
{
    auto document = context.document();
    context.print_id(context.run([&](app::OpenPractice& practice) {
        fill_key(document, "case", app::resolve_if_given<CareCase>(practice, options.care_case).value);
        fill_key(document, "client", app::resolve_if_given<Client>(practice, options.client).value);
        const auto id = app::record_screen(practice, domain::from_tree<SafetyScreen>(document)).value;
        tell_concerns(practice, id);
        return id;
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
    auto document = to_tree(view.concern);
    add_part(document, "open", view.is_open());
    add_part(document, "state", token_of(view.state));
    add_part(document, "ask_again", view.ask_again);
    add_part(document, "next_look_on", domain::to_tree(view.next_look_on));
    add_part(document, "occasions", list_of(view.occasions));
    add_part(document, "responses", list_of(view.responses));
    add_part(document, "looks", list_of(view.looks));
    return document;
}

std::string concern_line(const Tree& concern)
{
    const auto next = concern.text("next_look_on");
    return concern.text("filled_on") + "  " + concern.text("area") + "  " + concern.text("state") +
           (*concern.find("ask_again") == Tree(true) ? "  ask again, alone" : "") +
           (next.empty() ? "" : "  look again on " + next);
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
    context.print_list(concerns, concern_line);
}

// What is not for the counselor to say about a concern of their own is filled in for the reader's sake alone.
void add_concern(Context& context, const SafetyOptions& options)
{
    auto document = context.document();
    const auto today = domain::to_text(context.clock().today());
    fill_key(document, "filled_on", today);
    fill_key(document, "opened_on", today);
    fill_key(document, "source", std::string(token_of(domain::ConcernSource::counselor)));
    fill_key(document, "reason", "said");
    context.print_id(context.run([&](app::OpenPractice& practice) {
        const auto care_case = app::resolve_if_given<CareCase>(practice, options.care_case).value;
        fill_key(document, "case", care_case);
        fill_key(document, "client", app::resolve_if_given<Client>(practice, options.client).value);
        fill_key(document, "source_id", document.text("case"));
        return app::add_concern(practice, domain::from_tree<Concern>(document)).value;
    }));
}

void close(Context& context, const SafetyOptions& options)
{
    const auto on = options.on.empty() ? context.clock().today() : date_option("on", options.on);
    context.print_id(context.run([&](app::OpenPractice& practice) {
        return app::close_concern(practice, app::resolve<Concern>(practice, options.concern), on, options.reason).value;
    }));
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

namespace {

void add_counselors_commands(Program& program, const std::shared_ptr<SafetyOptions>& options)
{
    auto& context = program.context;
    program
        .input_command("concern", "add", "Add a concern you know of by another way",
                       [&context, options] { add_concern(context, *options); })
        .option("--case", options->care_case, "The case, where the document does not say")
        .option("--client", options->client, "Whom it is about, where the document does not say");
    program
        .practice_command("concern", "close", "End a concern that is over, with the reason",
                          [&context, options] { close(context, *options); })
        .needs("--concern", options->concern, "Which")
        .needs("--reason", options->reason, "Why it is over")
        .option("--on", options->on, "The day, YYYY-MM-DD; today when left out");
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
        .practice_command("concern", "list", "List safety concerns, one for each person and area, the open ones first",
                          [&context, options] { list_concerns(context, *options); })
        .option("--case", options->care_case, "Only concerns of this case")
        .option("--client", options->client, "Only concerns about this person")
        .flag("--open", options->open_only, "Only open ones");
    program
        .input_command("concern", "respond", "Record what was done about a concern",
                       [&context, options] { respond(context, *options); })
        .option("--concern", options->concern, "Which, where the document does not say");
    add_counselors_commands(program, options);
}

}
