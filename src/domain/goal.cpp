#include "domain/goal.hpp"

#include <algorithm>

namespace domain {

namespace {

std::optional<double> plain_number(std::string_view text)
{
    double value = 0;
    const auto* end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, value);
    return !text.empty() && result.ec == std::errc() && result.ptr == end ? std::optional(value) : std::nullopt;
}

std::string with_point(std::string text)
{
    const bool is_decimal_comma = std::ranges::count(text, ',') == 1 && text.find('.') == std::string::npos;
    if (is_decimal_comma)
        std::ranges::replace(text, ',', '.');
    return text;
}

}

std::optional<double> Amount::number() const
{
    return plain_number(with_point(text));
}

// What was kept with a comma before stays the text it was: its hash is over that.
Tree to_tree(const Amount& amount)
{
    const auto number = plain_number(amount.text);
    if (!number)
        return to_tree(amount.text);
    const bool whole = *number == std::floor(*number) && std::abs(*number) < 1e15;
    return whole ? Tree(static_cast<std::int64_t>(*number)) : Tree(*number);
}

void read(const Tree& tree, Amount& out, const Place& place)
{
    if (tree.as<std::int64_t>() || tree.as<double>()) {
        out.text = plain_text(tree);
        return;
    }
    if (!tree.as<std::string>())
        refuse_value<Amount>(tree, place, "type");
    read(tree, out.text, {place.path, between(0, 500), place.is_kept});
    if (const auto pointed = with_point(out.text); !place.is_kept && plain_number(pointed))
        out.text = pointed;
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
