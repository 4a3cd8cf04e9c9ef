#include "app/sessions/snippets.hpp"
#include "kit/command.hpp"

namespace cli {

namespace {

using domain::Snippet;
using domain::Tree;

void list_snippets(Context& context)
{
    const auto snippets = context.run([](app::OpenPractice& practice) {
        Tree::List documents;
        for (const auto& snippet : app::list_snippets(practice))
            documents.push_back(domain::to_tree(snippet));
        return documents;
    });
    context.print_list(snippets, [](const Tree& each) { return each.text("abbreviation") + "  " + each.text("text"); });
}

void keep_snippet(Context& context)
{
    const auto snippet = domain::from_tree<Snippet>(context.document());
    context.run([&](app::OpenPractice& practice) { app::keep_snippet(practice, snippet); });
}

}

void add_snippet_commands(Program& program)
{
    auto& context = program.context;
    const auto abbreviation = kept<std::string>();
    program.practice_command("snippet", "list", "List what is typed in short in notes",
                             [&context] { list_snippets(context); });
    program.input_command("snippet", "keep", "Keep a snippet, in place of the one with its abbreviation",
                          [&context] { keep_snippet(context); });
    program
        .practice_command("snippet", "remove", "Take a snippet away",
                          [&context, abbreviation] {
                              context.run(
                                  [&](app::OpenPractice& practice) { app::remove_snippet(practice, *abbreviation); });
                          })
        .needs("--abbreviation", *abbreviation, "Which");
}

}
