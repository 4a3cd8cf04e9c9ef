#include "domain/goal.hpp"

#include <algorithm>

namespace domain {

std::optional<double> Amount::number() const
{
    double value = 0;
    const auto* end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, value);
    return !text.empty() && result.ec == std::errc() && result.ptr == end ? std::optional(value) : std::nullopt;
}

Tree to_tree(const Amount& amount)
{
    const auto number = amount.number();
    if (!number)
        return to_tree(amount.text);
    const bool whole = *number == std::floor(*number) && std::abs(*number) < 1e15;
    return whole ? Tree(static_cast<std::int64_t>(*number)) : Tree(*number);
}

void read(const Tree& tree, Amount& out, const Place& place)
{
    if (tree.as<std::int64_t>() || tree.as<double>())
        out.text = shown_value(tree);
    else if (tree.as<std::string>())
        read(tree, out.text, {place.path, between(0, 500)});
    else
        refuse_value<Amount>(tree, place, "type");
}

std::optional<double> way_come(const Goal& goal, double now)
{
    const auto start = goal.baseline.number();
    const auto end = goal.target.number();
    if (!start || !end || *start == *end)
        return std::nullopt;
    return std::clamp((now - *start) / (*end - *start), 0.0, 1.0);
}

}
