#include "plain_language.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace plain_language {

namespace {

constexpr std::array forbidden{"homework",        "adherence",      "compliance",   "compliant",
                               "streak",          "recovered",      "improved",     "unchanged",
                               "deteriorated",    "harmed",         "pursuer",      "withdrawer",
                               "discharge",       "self-esteem",    "severe",       "distressed",
                               "insecure",        "resistant",      "avoidant",     "codependen",
                               "positive screen", "attachment dis", "suspicious",   "you will",
                               "behaviour m",     "behavior m",     "self-imposed", "earn your forgiveness"};

bool is_word(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) || c == '\'' || c == '-';
}

}

std::string forbidden_in(std::string_view line)
{
    std::string lower(line);
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    for (const std::string_view word : forbidden)
        if (const auto at = lower.find(word); at != std::string::npos && (at == 0 || !is_word(lower[at - 1])))
            return std::string(word);
    return {};
}

std::size_t longest_sentence(std::string_view line)
{
    std::size_t longest = 0;
    std::size_t words = 0;
    bool inside = false;
    for (const char c : line) {
        words += is_word(c) && !inside;
        inside = is_word(c);
        longest = std::max(longest, words);
        if (c == '.' || c == '!' || c == '?' || c == ':')
            words = 0;
    }
    return longest;
}

}
