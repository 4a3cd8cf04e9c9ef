#include "domain/problem.hpp"

#include "domain/text.hpp"

#include <algorithm>
#include <ostream>

namespace domain {

namespace {

constexpr std::size_t longest_shown = 40;
constexpr std::size_t uuid_length = 36;

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool is_uuid(std::string_view text)
{
    return text.size() == uuid_length &&
           std::ranges::all_of(text, [](char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || c == '-'; });
}

// Days, times, numbers and instants: no letter but the T and Z of an instant, so nobody's words.
bool is_figure(std::string_view text)
{
    return text.size() <= longest_shown && std::ranges::any_of(text, is_digit) && std::ranges::all_of(text, [](char c) {
               return is_digit(c) || std::string_view("+-.,:/TZ").find(c) != std::string_view::npos;
           });
}

}

Refused::Refused(Problem problem) : problem_(std::move(problem)) {}

std::ostream& operator<<(std::ostream& out, const Words& words)
{
    return out << words.token << '(' << joined(words.arguments) << ')';
}

Words one_of(std::vector<std::string> names)
{
    Words words("one_of");
    words.arguments = std::move(names);
    return words;
}

void refuse(std::string field, std::string rule, Words given, Words allowed)
{
    throw Refused({std::move(field), std::move(rule), std::move(given), std::move(allowed)});
}

Words shown(std::string_view given)
{
    if (given.empty())
        return "nothing";
    if (is_figure(given) || is_uuid(given))
        return {"value", given};
    return {"text_of_length", count_characters(given)};
}

std::string shown_key(std::string_view key)
{
    const bool is_name = !key.empty() && key.size() <= longest_shown && std::ranges::all_of(key, [](char c) {
        return is_digit(c) || (c >= 'a' && c <= 'z') || c == '_' || c == '-';
    });
    return is_name ? std::string(key) : "?";
}

Words shown_name(std::string_view name)
{
    const auto key = shown_key(name);
    return key == "?" ? shown(name) : Words{"value", key};
}

}
