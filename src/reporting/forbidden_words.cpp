#include "reporting/forbidden_words.hpp"

namespace reporting {

namespace {

constexpr std::string_view words_to_avoid[] = {"homework",
                                               "adherence",
                                               "adherent",
                                               "compliance",
                                               "compliant",
                                               "non-compliant",
                                               "noncompliant",
                                               "non-compliance",
                                               "streak",
                                               "streaks",
                                               "recovered",
                                               "improved",
                                               "unchanged",
                                               "deteriorated",
                                               "deterioration",
                                               "harmed",
                                               "pursuer",
                                               "pursuers",
                                               "withdrawer",
                                               "withdrawers",
                                               "discharge",
                                               "discharged",
                                               "low self-esteem",
                                               "severe",
                                               "severely",
                                               "distressed",
                                               "positive screen",
                                               "insecure",
                                               "insecurely",
                                               "attachment disorder",
                                               "attachment style",
                                               "resistant",
                                               "resistance",
                                               "no-show",
                                               "no-shows",
                                               "dropout",
                                               "cut-off",
                                               "cutoff",
                                               "safety plan",
                                               "psychotherapy note",
                                               "psychotherapy notes",
                                               "item 9",
                                               "attachment injury",
                                               "you will",
                                               "you'll",
                                               "you’ll"};

bool is_word_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

/// Small letters, and one space for any white space.
std::string simplified(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        const bool space = c == ' ' || (c >= '\t' && c <= '\r');
        if (!space)
            out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    return out;
}

bool has_word(std::string_view text, std::string_view word)
{
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const bool starts = at == 0 || !is_word_byte(text[at - 1]);
        const std::size_t end = at + word.size();
        if (starts && (end == text.size() || !is_word_byte(text[end])))
            return true;
    }
    return false;
}

}

std::span<const std::string_view> forbidden_words()
{
    return words_to_avoid;
}

std::vector<std::string> find_forbidden(std::string_view text)
{
    const std::string simple = simplified(text);
    std::vector<std::string> found;
    for (const auto word : words_to_avoid)
        if (has_word(simple, word))
            found.emplace_back(word);
    return found;
}

}
