#include "app/search/search_snippet.hpp"

#include "storage/folded_text.hpp"

#include <algorithm>
#include <set>

namespace app {

namespace {

using storage::SearchedText;
using storage::SearchedWords;

constexpr std::size_t bytes_before = 60;
constexpr std::size_t longest_piece = 180;

struct WordAt {
    std::string text;
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::vector<WordAt> words_in(const std::string& text)
{
    std::vector<WordAt> words;
    storage::each_word(text, [&](std::string_view word, std::size_t begin, std::size_t end) {
        words.push_back({std::string(word), begin, end});
    });
    return words;
}

/// Where some words stand in a text.
struct Match {
    std::size_t term = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

bool stands_at(const std::vector<WordAt>& words, std::size_t at, const SearchedWords& term)
{
    if (at + term.words.size() > words.size())
        return false;
    for (std::size_t i = 0; i < term.words.size(); ++i) {
        const bool is_open = term.is_open && i + 1 == term.words.size();
        const auto& word = words[at + i].text;
        if (is_open ? !word.starts_with(term.words[i]) : word != term.words[i])
            return false;
    }
    return true;
}

std::vector<Match> matches_in(const std::vector<WordAt>& words, const std::vector<SearchedWords>& terms)
{
    std::vector<Match> matches;
    for (std::size_t at = 0; at < words.size(); ++at)
        for (std::size_t term = 0; term < terms.size(); ++term)
            if (stands_at(words, at, terms[term]))
                matches.push_back({term, words[at].begin, words[at + terms[term].words.size() - 1].end});
    return matches;
}

std::size_t count_terms(const std::vector<Match>& matches, std::size_t from, std::size_t to)
{
    std::set<std::size_t> terms;
    for (const auto& match : matches)
        if (match.begin >= from && match.end <= to)
            terms.insert(match.term);
    return terms.size();
}

/// A piece of a text by its bytes, and how many of the terms it shows.
struct Piece {
    const SearchedText* text = nullptr;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t terms = 0;
    std::vector<Match> matches;
};

/// The piece begins and ends with whole words, unless a word alone is longer than a piece.
Piece piece_around(const Match& match, const std::vector<WordAt>& words, const std::vector<Match>& matches)
{
    Piece piece{nullptr, match.begin, match.end, 0, {}};
    for (const auto& word : words) {
        if (word.begin + bytes_before >= match.begin && word.begin < piece.begin)
            piece.begin = word.begin;
        if (word.end > piece.end && word.end <= piece.begin + longest_piece)
            piece.end = word.end;
    }
    piece.terms = count_terms(matches, piece.begin, piece.end);
    return piece;
}

/// What ends a sentence stays with it.
std::size_t with_last_signs(const std::string& text, std::size_t end)
{
    while (end < text.size() && static_cast<unsigned char>(text[end]) < 0x80 && text[end] > ' ')
        ++end;
    return end;
}

SearchSnippet cut(const Piece& piece)
{
    const auto& words = piece.text->words;
    const auto end = with_last_signs(words, piece.end);
    SearchSnippet snippet{
        words.substr(piece.begin, end - piece.begin), {}, piece.begin > 0, end < words.size(), piece.text->field};
    std::ranges::replace_if(
        snippet.text, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    for (const auto& match : piece.matches) {
        if (match.begin < piece.begin || match.end > piece.end)
            continue;
        const std::pair found{match.begin - piece.begin, match.end - piece.begin};
        if (!snippet.found.empty() && found.first < snippet.found.back().second)
            snippet.found.back().second = std::max(snippet.found.back().second, found.second);
        else
            snippet.found.push_back(found);
    }
    return snippet;
}

}

std::optional<SearchSnippet> snippet_of(const std::vector<SearchedText>& texts, const SearchWords& words)
{
    constexpr std::size_t most_pieces = 50; // of a word that stands everywhere
    Piece best;
    std::set<std::size_t> terms;
    for (const auto& text : texts) {
        const auto in_text = words_in(text.words);
        if (!matches_in(in_text, words.unwanted).empty())
            return std::nullopt;
        const auto matches = matches_in(in_text, words.wanted);
        for (const auto& match : matches)
            terms.insert(match.term);
        for (std::size_t i = 0; i < std::min(matches.size(), most_pieces) && best.terms < words.wanted.size(); ++i)
            if (auto piece = piece_around(matches[i], in_text, matches); piece.terms > best.terms) {
                best = std::move(piece);
                best.text = &text;
                best.matches = matches;
            }
    }
    if (terms.size() < words.wanted.size())
        return std::nullopt;
    return cut(best);
}

}
