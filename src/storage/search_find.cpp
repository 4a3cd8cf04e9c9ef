#include "storage/indexed_words.hpp"
#include "storage/search_index.hpp"

#include <algorithm>

namespace storage {

namespace {

/// One of several words.
std::string one_of(const std::string& first, const std::string& second)
{
    return first + " OR " + second;
}

constexpr std::size_t longest_phrase = 4; // of longer ones the index would read every place of every word

/// Phrases, in the syntax of FTS4. A longer one is asked for by all its parts of the longest length.
std::string phrases(const std::vector<std::string>& words)
{
    std::string asked;
    for (std::size_t from = 0; from < words.size() && (from == 0 || from + longest_phrase <= words.size()); ++from) {
        const auto end = std::min(from + longest_phrase, words.size());
        std::string phrase;
        for (std::size_t i = from; i < end; ++i)
            phrase += (i > from ? " " : "") + words[i];
        asked += (end - from > 1 ? '"' + phrase + '"' : phrase) + " ";
    }
    return asked;
}

bool is_short(const std::string& beginning)
{
    return first_signs(beginning, longest_beginning).size() == beginning.size();
}

/// What the index is asked for some words: all of it is meant. A word of which only the beginning is known is found by
/// that, longer beginnings by the index's own way.
std::string asked_for(const SearchedWords& looked_for)
{
    auto words = looked_for.words;
    if (!looked_for.is_open)
        return phrases(words);
    const auto open = words.back();
    words.pop_back();
    return (is_short(open) ? one_of(search_mark::beginning(open), open) : open + "*") + " " + phrases(words);
}

/// What a text must not have, where the index can be told so in the same breath; it cannot be of a phrase.
std::string refused_word(const SearchedWords& unwanted)
{
    if (unwanted.words.size() != 1)
        return {};
    const auto& word = unwanted.words.front();
    if (!unwanted.is_open)
        return "-" + word + " ";
    return is_short(word) ? "-" + word + " -" + search_mark::beginning(word) + " " : "-" + word + "* ";
}

/// The signs that a text must bear.
std::string asked_marks(const SearchQuery& query)
{
    std::string asked;
    if (!query.care_case.empty())
        asked += search_mark::of_case(query.care_case) + " ";
    if (!query.client.empty())
        asked += search_mark::of_person(query.client) + " ";
    if (query.readers)
        for (const auto& reader : *query.readers)
            asked += one_of(search_mark::for_everyone(), search_mark::for_member(reader)) + " ";
    return asked;
}

/// The signs that it must not bear.
std::string refused_marks(const SearchQuery& query)
{
    std::string refused;
    if (!query.readers)
        refused += "-" + search_mark::has_more() + " ";
    if (query.readers || !query.with_private_notes)
        refused += "-" + search_mark::is_private() + " ";
    for (const auto kind : query.left_out)
        refused += "-" + search_mark::of_kind(kind) + " ";
    return refused;
}

}

std::vector<SearchFound> SearchIndex::find(const SearchQuery& query) const
{
    std::vector<SearchFound> found;
    if (query.wanted.empty() || (query.readers && query.readers->empty()))
        return found;
    std::string asked;
    for (const auto& words : query.wanted)
        asked += asked_for(words);
    asked += asked_marks(query) + refused_marks(query);
    std::string statement = "SELECT i.kind, expanded(i.record) FROM search CROSS JOIN search_item AS i"
                            " ON i.docid = search.docid WHERE search MATCH ?";
    std::vector<Value> parameters{Value()};
    for (const auto& words : query.unwanted) {
        const auto refused = refused_word(words);
        asked += refused;
        if (!refused.empty())
            continue;
        statement += " AND search.docid NOT IN (SELECT docid FROM search WHERE search MATCH ?)";
        parameters.emplace_back(asked_for(words));
    }
    parameters.front() = asked;
    parameters.emplace_back(static_cast<std::int64_t>(query.limit));
    parameters.emplace_back(static_cast<std::int64_t>(query.passed_over));
    for (const auto& row : database_.query(statement + " ORDER BY search.docid LIMIT ? OFFSET ?", parameters,
                                           std::vector{Kind::integer, Kind::text}))
        found.push_back({static_cast<SearchedKind>(std::get<std::int64_t>(row[0])), std::get<std::string>(row[1])});
    return found;
}

}
