#include "app/kit/resolve.hpp"
#include "app/measures/measure_items.hpp"
#include "app/people/cases.hpp"
#include "kit/command.hpp"
#include "kit/document_keys.hpp"

namespace cli {

namespace {

using domain::CareCase;
using domain::Client;
using domain::Tree;

struct ItemOptions {
    std::string client;
    std::string care_case;
    std::string instrument;
    std::string target;
};

std::string words_of(const app::ShownItem& item)
{
    return item.wording.empty() ? item.topic : item.wording;
}

Tree item_document(const app::ItemLine& line)
{
    Tree::List answers;
    for (const auto& answer : line.answers)
        answers.push_back(answer ? Tree(*answer) : Tree());
    return Tree::Map{{"id", line.item.key},
                     {"topic", line.item.topic},
                     {"wording", line.item.wording.empty() ? Tree() : Tree(line.item.wording)},
                     {"reversed", line.reversed},
                     {"scales", domain::to_tree(line.scales)},
                     {"answers", std::move(answers)}};
}

Tree table_document(const app::ItemTable& table)
{
    Tree::List days, items;
    for (const auto& filling : table.fillings)
        days.emplace_back(domain::to_text(filling->filled_on));
    for (const auto& line : table.items)
        items.push_back(item_document(line));
    Tree::Map map{{"instrument", table.instrument}};
    if (!table.target.empty())
        map.emplace_back("target", table.target);
    map.insert(map.end(), {{"filled_on", std::move(days)}, {"items", std::move(items)}});
    return map;
}

void print_table(const app::ItemTable& table)
{
    for (const auto& line : table.items) {
        for (const auto& answer : line.answers)
            std::cout << (answer ? std::to_string(*answer) : "-") << "  ";
        std::cout << words_of(line.item) << '\n';
    }
}

void items(Context& context, const ItemOptions& options)
{
    const auto table = context.run([&](app::OpenPractice& practice) {
        const auto client = app::resolve<Client>(practice, options.client);
        const auto care_case = options.care_case.empty() ? app::only_case_of(practice, client).id
                                                         : app::resolve<CareCase>(practice, options.care_case);
        return app::measure_items(alone(practice), {care_case, client, options.instrument, options.target});
    });
    if (context.json)
        context.print(table_document(table));
    else
        print_table(table);
}

// With --input the wording is kept; without, what is kept is shown.
void wording(Context& context, const ItemOptions& options)
{
    if (!context.input.empty()) {
        auto document = context.document();
        fill_key(document, "instrument", options.instrument);
        context.run([&](app::OpenPractice& practice) {
            app::keep_item_wording(practice, domain::from_tree<domain::ItemWording>(document));
        });
        return;
    }
    if (options.instrument.empty())
        domain::refuse("instrument", "required", "nothing", "instrument_or_input");
    const auto kept =
        context.run([&](app::OpenPractice& practice) { return app::item_wording(practice, options.instrument); });
    if (!kept)
        domain::refuse("instrument", "unknown", domain::shown(options.instrument), "with_kept_wording");
    context.print(to_tree(*kept));
}

}

void add_measure_item_commands(Program& program)
{
    auto& context = program.context;
    const auto options = kept<ItemOptions>();
    program
        .practice_command("measure", "items", "Show the answers item by item, over time",
                          [&context, options] { items(context, *options); })
        .needs("--client", options->client, "Whose")
        .needs("--instrument", options->instrument, "Which")
        .option("--case", options->care_case, "The case; else the client's only open one")
        .option("--target", options->target, "Whom the form is about");
    program
        .optional_input_command("measure", "wording", "Keep or show item wording you are licensed for",
                                [&context, options] { wording(context, *options); })
        .option("--instrument", options->instrument, "Which");
}

}
