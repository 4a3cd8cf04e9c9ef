#include "app/search/search_words.hpp"

#include "domain/problem.hpp"
#include "domain/text.hpp"
#include "storage/folded_text.hpp"

#include <algorithm>
#include <array>

namespace app {

namespace {

using storage::SearchedWords;

constexpr std::size_t most_words = 24;
constexpr std::size_t longest_query = 1'000;

/// Quotation marks of several languages; all of them begin and end a phrase.
constexpr std::array<std::string_view, 8> quotes{"\"",     "\u201C", "\u201D", "\u201E",
                                                 "\u201F", "\u00AB", "\u00BB", "\uFF02"};
/// What a keyboard or a word processor makes of a minus.
constexpr std::array<std::string_view, 4> minuses{"-", "\u2010", "\u2013", "\u2212"};

/// How many bytes of the text one of these begins it with.
template<std::size_t N>
std::size_t size_of_any(const std::array<std::string_view, N>& signs, std::string_view text)
{
    for (const auto sign : signs)
        if (text.starts_with(sign))
            return sign.size();
    return 0;
}

bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// Takes what was typed apart, a part at a time.
class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    struct Part {
        std::string_view text;
        bool is_unwanted = false;
        bool is_beginning = false; ///< a star follows it
        bool is_last = false;      ///< nothing follows it, not even a blank
    };

    bool next(Part& part)
    {
        while (at_ < text_.size() && is_blank(text_[at_]))
            ++at_;
        if (at_ >= text_.size())
            return false;
        part = {};
        if (const auto size = size_of_any(minuses, text_.substr(at_)); size > 0) {
            part.is_unwanted = true;
            at_ += size;
        }
        const auto quote = size_of_any(quotes, text_.substr(at_));
        quote > 0 ? take_phrase(quote, part) : take_word(part);
        return true;
    }

private:
    void take_phrase(std::size_t quote, Part& part)
    {
        const auto begin = at_ += quote;
        while (at_ < text_.size() && size_of_any(quotes, text_.substr(at_)) == 0)
            ++at_;
        part.text = text_.substr(begin, at_ - begin);
        part.is_beginning = part.text.ends_with('*');
        part.is_last = at_ >= text_.size();
        if (!part.is_last)
            at_ += size_of_any(quotes, text_.substr(at_));
        take_star(part);
    }

    void take_word(Part& part)
    {
        const auto begin = at_;
        while (at_ < text_.size() && !is_blank(text_[at_]) && text_[at_] != '*' &&
               size_of_any(quotes, text_.substr(at_)) == 0)
            ++at_;
        part.text = text_.substr(begin, at_ - begin);
        part.is_last = at_ >= text_.size();
        take_star(part);
    }

    void take_star(Part& part)
    {
        for (; at_ < text_.size() && text_[at_] == '*'; ++at_)
            part.is_beginning = true;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

/// The words of a part; of one that ends in a sign ("don't.") the last word is whole.
SearchedWords words_of(const Reader::Part& part, bool goes_on)
{
    SearchedWords found;
    std::size_t last_end = 0;
    storage::each_word(part.text, [&](std::string_view word, std::size_t, std::size_t end) {
        found.words.emplace_back(word);
        last_end = end;
    });
    const bool is_typed_on = goes_on && part.is_last && last_end == part.text.size();
    found.is_open = !found.words.empty() && (part.is_beginning || is_typed_on);
    return found;
}

std::size_t count_words(const std::vector<SearchedWords>& all)
{
    std::size_t count = 0;
    for (const auto& each : all)
        count += each.words.size();
    return count;
}

}

SearchWords search_words(std::string_view typed, bool goes_on)
{
    if (!domain::is_utf8(typed))
        domain::refuse("words", "text", "broken_text", "words_to_find");
    if (domain::count_characters(typed) > longest_query)
        domain::refuse("words", "length", {"characters", domain::count_characters(typed)},
                       {"text_to_length", longest_query});
    SearchWords found;
    Reader reader(typed);
    for (Reader::Part part; reader.next(part);)
        if (auto words = words_of(part, goes_on && !part.is_unwanted); !words.words.empty())
            (part.is_unwanted ? found.unwanted : found.wanted).push_back(std::move(words));
    if (found.wanted.empty())
        domain::refuse("words", found.unwanted.empty() ? "required" : "negations",
                       found.unwanted.empty() ? "nothing" : "negations_alone", "words_to_find");
    if (const auto count = count_words(found.wanted) + count_words(found.unwanted); count > most_words)
        domain::refuse("words", "length", {"many_words", count}, {"words_to", most_words});
    return found;
}

}
