#include "domain/problem.hpp"

#include "domain/text.hpp"

#include <algorithm>

namespace domain {

namespace {

constexpr std::size_t longest_token = 24;

bool is_token(std::string_view text)
{
    return text.size() <= longest_token && std::ranges::all_of(text, [](char c) { return c > ' ' && c < 0x7f; });
}

}

Refused::Refused(Problem problem) : problem_(std::move(problem)) {}

void refuse(std::string field, std::string rule, std::string given, std::string allowed)
{
    throw Refused({std::move(field), std::move(rule), std::move(given), std::move(allowed)});
}

std::string shown(std::string_view given)
{
    if (given.empty())
        return "nothing";
    if (is_token(given))
        return std::string(given);
    return "text of " + std::to_string(count_characters(given)) + " characters";
}

}
