#include "app/library/practice_definitions.hpp"
#include "kit/command.hpp"
#include "kit/document_keys.hpp"
#include "kit/messages.hpp"

namespace cli {

namespace {

using domain::DefinitionKind;
using domain::Tree;

struct DefinitionOptions {
    std::string kind;
    std::string id;
    std::string version;
    std::string as;
};

DefinitionKind kind_in(const DefinitionOptions& options)
{
    return token_option<DefinitionKind>("kind", options.kind);
}

std::optional<int> version_in(const DefinitionOptions& options)
{
    if (options.version.empty())
        return std::nullopt;
    return static_cast<int>(number_option("version", options.version));
}

Tree definition_document(const app::DefinitionLine& line)
{
    return Tree::Map{{"id", line.id},   {"kind", token_of(line.kind)}, {"title", line.title}, {"version", line.version},
                     {"own", line.own}, {"built_in", line.built_in},   {"used", line.used}};
}

std::string summary(const Tree& line)
{
    const bool own = *line.find("own") == Tree(true);
    return line.text("kind") + "  version " + domain::plain_text(*line.find("version")) + (own ? "  own  " : "  ") +
           line.text("title");
}

void list(Context& context, const DefinitionOptions& options)
{
    const auto lines = context.run([](app::OpenPractice& practice) { return app::list_definitions(practice); });
    Tree::List documents;
    for (const auto& line : lines)
        if (options.kind.empty() || line.kind == kind_in(options))
            documents.push_back(definition_document(line));
    context.print_list(documents, summary);
}

void show(Context& context, const DefinitionOptions& options)
{
    std::cout << context.run([&](app::OpenPractice& practice) {
        return app::definition_text(practice, kind_in(options), options.id, version_in(options));
    });
}

std::string place_of(const app::DefinitionFault& fault)
{
    return fault.line > 0 ? "line " + std::to_string(fault.line) + ": " : "";
}

// Every fault but the first is told beside the refusal.
void check(Context& context)
{
    const auto faults = app::definition_faults(context.text());
    if (faults.empty()) {
        std::cout << "It can be used.\n";
        return;
    }
    for (std::size_t i = 1; i < faults.size(); ++i)
        std::cerr << place_of(faults[i]) << message_of(faults[i].problem) << '\n';
    auto problem = faults.front().problem;
    if (problem.rule != "json")
        problem.field = place_of(faults.front()) + problem.field;
    throw domain::Refused(problem);
}

void print_kept(const Context& context, const app::KeptDefinition& kept)
{
    if (context.json)
        context.print(Tree::Map{{"id", kept.id}, {"kind", token_of(kept.kind)}, {"version", kept.version}});
    else
        std::cout << kept.id << '\n';
}

void import(Context& context)
{
    const auto text = context.text();
    print_kept(context, context.run([&](app::OpenPractice& practice) { return app::keep_definition(practice, text); }));
}

void copy(Context& context, const DefinitionOptions& options)
{
    print_kept(context, context.run([&](app::OpenPractice& practice) {
        return app::copy_definition(practice, kind_in(options), options.id, options.as);
    }));
}

void remove(Context& context, const DefinitionOptions& options)
{
    context.run([&](app::OpenPractice& practice) { app::remove_definition(practice, kind_in(options), options.id); });
}

}

void add_definition_commands(Program& program)
{
    auto& context = program.context;
    const auto options = kept<DefinitionOptions>();
    const auto kinds = domain::all_tokens<DefinitionKind>();
    program
        .practice_command("definition", "list", "List what is asked: intakes, note templates, instruments, exercises",
                          [&context, options] { list(context, *options); })
        .option("--kind", options->kind, kinds);
    program
        .practice_command("definition", "show", "Print a definition's text, to be changed and imported",
                          [&context, options] { show(context, *options); })
        .needs("--kind", options->kind, kinds)
        .needs("--id", options->id, "Which")
        .option("--version", options->version, "The version; the one that counts now if left out");
    program
        .command("definition", "check", "Say whether a text can be used, and where it cannot",
                 [&context] { check(context); })
        .needs("--input", context.input, "The JSON file; - for standard input");
    program.input_command("definition", "import", "Keep a definition of your own, or its next version",
                          [&context] { import(context); });
    program
        .practice_command("definition", "copy", "Copy a definition under an id of its own",
                          [&context, options] { copy(context, *options); })
        .needs("--kind", options->kind, kinds)
        .needs("--id", options->id, "Which")
        .needs("--as", options->as, "The id of the copy");
    program
        .practice_command("definition", "remove", "Take a definition of your own away while nothing was answered by it",
                          [&context, options] { remove(context, *options); })
        .needs("--kind", options->kind, kinds)
        .needs("--id", options->id, "Which");
}

}
