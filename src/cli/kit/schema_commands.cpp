#include "app/kit/schema.hpp"
#include "kit/command.hpp"

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
        parts.push_back(domain::shown_value(word));
    return domain::joined(parts);
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
        context.print(app::schema_of(name));
    else
        print_fields(*app::schema_of(name).find("fields"), {});
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
