#include "app/kit/documents.hpp"
#include "app/kit/earlier_wordings.hpp"
#include "kit/command.hpp"

namespace cli {

namespace {

using domain::Tree;

struct HistoryOptions {
    std::string record;
};

Tree wording_document(const app::ItemWordings& wordings, std::size_t place)
{
    const auto& wording = wordings.earlier[place];
    return Tree::Map{{"written_at", domain::to_text(wording.written_at)},
                     {"replaced_at", domain::to_text(wording.replaced_at)},
                     {"said_otherwise", app::said_otherwise(wordings, place)},
                     {"document", wording.document}};
}

std::string words(const Tree& value)
{
    if (value.is_null())
        return "(nothing)";
    const bool is_one = !value.as<Tree::List>() && !value.as<Tree::Map>();
    return is_one ? domain::plain_text(value) : app::write_document(value);
}

// What the next wording says otherwise, a line for each of its parts; the whole of each with --json.
void print_wording(const app::ItemWordings& wordings, std::size_t place)
{
    const auto& wording = wordings.earlier[place];
    std::cout << domain::to_text(wording.written_at) << " to " << domain::to_text(wording.replaced_at) << '\n';
    const auto said = app::said_otherwise(wordings, place);
    for (const auto& [path, value] : *said.as<Tree::Map>())
        std::cout << "  " << path << ": " << words(value) << '\n';
}

void print_history(Context& context, const HistoryOptions& options)
{
    const auto wordings = context.run(
        [&](app::OpenPractice& practice) { return app::earlier_wordings(alone(practice), options.record); });
    if (context.json) {
        Tree::List earlier;
        for (std::size_t place = 0; place < wordings.earlier.size(); ++place)
            earlier.push_back(wording_document(wordings, place));
        context.print(Tree::Map{
            {"id", wordings.id}, {"kind", wordings.kind}, {"now", wordings.now}, {"earlier", std::move(earlier)}});
        return;
    }
    for (std::size_t place = 0; place < wordings.earlier.size(); ++place)
        print_wording(wordings, place);
    if (wordings.earlier.empty())
        std::cout << "Never changed.\n";
}

}

void add_history_command(Program& program)
{
    auto& context = program.context;
    const auto options = kept<HistoryOptions>();
    program
        .practice_command("", "history", "What a record said before it was changed",
                          [&context, options] { print_history(context, *options); })
        .needs("--record", options->record, "The record: its id, or 4 or more of its first or last characters");
}

}
