#include "domain/tree.hpp"

#include <charconv>

namespace domain {

namespace {

std::string shown_number(double number)
{
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
    return {buffer, end};
}

}

const Tree* Tree::find(std::string_view key) const
{
    if (const auto* map = as<Map>())
        for (const auto& [name, member] : *map)
            if (name == key)
                return &member;
    return nullptr;
}

std::string Tree::text(std::string_view key) const
{
    const auto* member = find(key);
    const auto* text = member ? member->as<std::string>() : nullptr;
    return text ? *text : std::string();
}

std::string plain_text(const Tree& tree)
{
    if (const auto* flag = tree.as<bool>())
        return *flag ? "true" : "false";
    if (const auto* whole = tree.as<std::int64_t>())
        return std::to_string(*whole);
    if (const auto* number = tree.as<double>())
        return shown_number(*number);
    if (const auto* text = tree.as<std::string>())
        return *text;
    return {};
}

Words shown_value(const Tree& tree)
{
    if (const auto* text = tree.as<std::string>())
        return shown(*text);
    if (tree.as<Tree::List>())
        return "list";
    if (tree.as<Tree::Map>())
        return "object";
    return tree.is_null() ? Words("nothing") : Words{"value", plain_text(tree)};
}

}
