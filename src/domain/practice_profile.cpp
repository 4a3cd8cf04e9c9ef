#include "domain/practice_profile.hpp"

#include <algorithm>
#include <functional>
#include <iterator>

namespace domain {

std::vector<CrisisLine> crisis_lines_for(const std::vector<CrisisLine>& lines, ReadBy readers)
{
    std::vector<CrisisLine> chosen;
    std::ranges::copy_if(lines, std::back_inserter(chosen), [&](const auto& line) {
        const bool is_for_adults = readers != ReadBy::minors && !line.for_young;
        const bool is_for_minors = readers != ReadBy::adults && (!line.for_adults || line.for_young);
        return is_for_adults || is_for_minors;
    });
    std::ranges::stable_sort(chosen, std::greater{}, &CrisisLine::for_young);
    return chosen.empty() ? lines : chosen;
}

std::vector<Problem> check(const std::vector<Snippet>& snippets)
{
    std::vector<Problem> problems;
    for (std::size_t i = 0; i < snippets.size(); ++i) {
        const auto& word = snippets[i].abbreviation;
        const auto is_same = [&](const Snippet& other) { return other.abbreviation == word; };
        const bool is_taken = std::any_of(snippets.begin(), snippets.begin() + static_cast<std::ptrdiff_t>(i), is_same);
        if (is_taken || word.find_first_of(" \t\r\n") != std::string::npos)
            problems.push_back({"snippets[" + std::to_string(i) + "].abbreviation", is_taken ? "unique" : "key",
                                shown(word), "word_of_its_own"});
    }
    return problems;
}

std::vector<CrisisLine> proposed_crisis_lines(std::string_view country)
{
    if (country == "US")
        return {{"Emergency", "911"},
                {"988 Suicide & Crisis Lifeline, call or text", "988"},
                {"Childhelp, call or text", "1-800-422-4453", true}};
    if (country == "CA")
        return {{"Emergency", "911"}, {"Suicide Crisis Helpline, call or text", "988"}};
    if (country == "GB")
        return {{"Emergency", "999"}, {"Samaritans", "116 123"}, {"Childline", "0800 1111", true}};
    if (country == "IE")
        return {{"Emergency", "112"}, {"Samaritans", "116 123"}};
    if (country == "AU")
        return {{"Emergency", "000"}, {"Lifeline", "13 11 14"}};
    if (country == "NZ")
        return {{"Emergency", "111"}, {"Need to talk? Call or text", "1737"}};
    return {};
}

}
