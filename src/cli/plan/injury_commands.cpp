#include "app/kit/resolve.hpp"
#include "app/plan/injuries.hpp"
#include "kit/command.hpp"
#include "kit/document_keys.hpp"

namespace cli {

namespace {

using domain::CareCase;
using domain::InjuryFile;
using domain::Tree;

struct InjuryOptions {
    std::string care_case;
    std::string injury;
};

void add_injury(Context& context, const InjuryOptions& options)
{
    auto document = context.document();
    context.print_id(context.run([&](app::OpenPractice& practice) {
        fill_key(document, "case", app::resolve_if_given<CareCase>(practice, options.care_case).value);
        return app::add_injury(practice, domain::from_tree<InjuryFile>(document)).value;
    }));
}

void update_injury(Context& context, const InjuryOptions& options)
{
    const auto changes = context.document();
    context.run([&](app::OpenPractice& practice) {
        app::update_injury(practice, app::resolve<InjuryFile>(practice, options.injury), changes);
    });
}

Tree injury_document(const app::InjuryView& view)
{
    auto document = to_tree(view.injury);
    Tree::List sessions;
    for (const auto& session : view.sessions) {
        auto work = domain::to_tree(session.work);
        add_part(work, "note", session.note.value);
        add_part(work, "held_on", domain::to_tree(session.held_on));
        sessions.push_back(std::move(work));
    }
    add_part(document, "sessions", std::move(sessions));
    return document;
}

void list_injuries(Context& context, const InjuryOptions& options)
{
    const auto injuries = context.run([&](app::OpenPractice& practice) {
        Tree::List documents;
        for (const auto& view :
             app::view_injuries(alone(practice), app::resolve<CareCase>(practice, options.care_case)))
            documents.push_back(injury_document(view));
        return documents;
    });
    context.print_list(injuries, [](const Tree& injury) {
        const auto* step = injury.find("step");
        return injury.text("readiness") + (step ? "  step " + domain::plain_text(*step) : "") +
               (injury.text("settled_on").empty() ? "" : "  settled on " + injury.text("settled_on"));
    });
}

}

void add_injury_commands(Program& program)
{
    auto& context = program.context;
    const auto options = kept<InjuryOptions>();
    program
        .input_command("injury", "add", "Open the file of an attachment injury",
                       [&context, options] { add_injury(context, *options); })
        .option("--case", options->care_case, "The case, where the document does not say");
    program
        .input_command("injury", "update", "Change what a document names",
                       [&context, options] { update_injury(context, *options); })
        .needs("--injury", options->injury, "Which");
    program
        .practice_command("injury", "list", "List the injuries of a case, with what sessions did about them",
                          [&context, options] { list_injuries(context, *options); })
        .needs("--case", options->care_case, "Which");
}

}
