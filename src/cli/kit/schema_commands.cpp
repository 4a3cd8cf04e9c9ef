#include "app/kit/schema.hpp"
#include "kit/command.hpp"
#include "kit/refusal_words.hpp"

namespace cli {

namespace {

using domain::Tree;

std::string allowed_words(const Tree& field)
{
    const auto* allowed = field.find("allowed");
    const auto* words = allowed ? allowed->as<Tree::List>() : nullptr;
    if (!words)
        return field.text("allowed");
    std::vector<std::string> parts;
    for (const auto& word : *words)
        parts.push_back(domain::plain_text(word));
    return domain::joined(parts);
}

// A token with its arguments, as app::schema_of gives it, in words.
std::string token_words(const Tree::Map& token)
{
    domain::Words words(token.front().first);
    for (const auto& argument : *token.front().second.as<Tree::List>())
        words.arguments.push_back(domain::plain_text(argument));
    return words_of(words);
}

Tree in_words(Tree schema)
{
    if (auto* list = std::get_if<Tree::List>(&schema.value))
        for (auto& each : *list)
            each = in_words(std::move(each));
    if (auto* map = std::get_if<Tree::Map>(&schema.value))
        for (auto& [key, member] : *map) {
            const auto* token = key == "allowed" ? member.as<Tree::Map>() : nullptr;
            member = token ? Tree(token_words(*token)) : in_words(std::move(member));
        }
    return schema;
}

// One line a field, what is inside a field below it; * marks what is required.
void print_fields(const Tree& fields, const std::string& indent)
{
    for (const auto& field : *fields.as<Tree::List>()) {
        const bool required = *field.find("required") == Tree(true);
        std::cout << indent << field.text("name") << (required ? "*" : "") << "  (" << field.text("type") << ")  "
                  << allowed_words(field) << '\n';
        if (const auto* inside = field.find("fields"))
            print_fields(*inside, indent + "    ");
    }
}

void schema(const Context& context, const std::string& name)
{
    if (name.empty() && context.json)
        context.print(domain::to_tree(app::schema_names()));
    else if (name.empty())
        std::cout << domain::joined(app::schema_names(), "\n") << '\n';
    else if (context.json)
        context.print(in_words(app::schema_of(name)));
    else
        print_fields(*in_words(app::schema_of(name)).find("fields"), {});
}

}

void add_schema_command(Program& program)
{
    auto& context = program.context;
    const auto name = kept<std::string>();
    program
        .command("", "schema", "Print the fields of a document, or the documents there are",
                 [&context, name] { schema(context, *name); })
        .word("NAME", *name, domain::joined(app::schema_names()), false)
        .flag("--json", context.json, "Print JSON");
}

}
