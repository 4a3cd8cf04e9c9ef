#include "storage/indexed_words.hpp"

#include "storage/folded_text.hpp"
#include "storage/record_table.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_set>

namespace storage {

namespace {

constexpr std::string_view mark_sign = "\uE000";
constexpr std::string_view beginning_sign = "\uE001";
constexpr std::string_view end_of_text = "\uE002";

std::string mark(char what, std::string_view id)
{
    auto word = std::string(mark_sign) + what;
    std::ranges::copy_if(id, std::back_inserter(word), [](char c) { return c != '-'; });
    return word;
}

bool is_first_byte(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

/// The beginnings of the words of a text.
class Beginnings {
public:
    void add(std::string_view word)
    {
        for (std::size_t signs = 1; signs <= longest_beginning; ++signs)
            if (const auto first = first_signs(word, signs); first.size() < word.size())
                add_to_list(first);
    }
    const std::string& list() const { return list_; }

private:
    void add_to_list(std::string_view first)
    {
        if (known_.insert(std::string(first)).second)
            (list_ += ' ') += search_mark::beginning(first);
    }

    std::unordered_set<std::string> known_;
    std::string list_;
};

}

namespace search_mark {

std::string of_case(std::string_view care_case)
{
    return mark('c', care_case);
}

std::string of_person(std::string_view client)
{
    return mark('p', client);
}

std::string for_everyone()
{
    return mark('e', {});
}

std::string for_member(std::string_view client)
{
    return mark('m', client);
}

std::string of_kind(SearchedKind kind)
{
    return mark('k', std::to_string(static_cast<int>(kind)));
}

std::string is_private()
{
    return mark('y', {});
}

std::string has_more()
{
    return mark('f', {});
}

std::string beginning(std::string_view signs)
{
    return std::string(beginning_sign).append(signs);
}

}

std::string_view first_signs(std::string_view word, std::size_t count)
{
    std::size_t at = 0;
    while (at < word.size() && count-- > 0)
        do
            ++at;
        while (at < word.size() && !is_first_byte(word[at]));
    return word.substr(0, at);
}

std::string indexed_words(const std::vector<SearchedText>& texts, SearchedPart part, std::string_view marks)
{
    std::string list(marks);
    Beginnings beginnings;
    for (const auto& text : texts) {
        if (part == SearchedPart::of_readers && text.is_counselors)
            continue;
        each_word(text.words, [&](std::string_view word, std::size_t, std::size_t) {
            (list += ' ') += word;
            beginnings.add(word);
        });
        (list += ' ') += end_of_text;
    }
    return list + beginnings.list();
}

bool has_words(std::string_view text)
{
    const auto is_plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    bool has = std::ranges::any_of(text, is_plain);
    if (!has)
        each_word(text, [&](std::string_view, std::size_t, std::size_t) { has = true; });
    return has;
}

std::vector<SearchedText> texts_of_record(const RunQuery& run, SearchedKind kind, const std::string& id)
{
    const std::string table(record_name_of(kind));
    std::string list;
    std::vector<Kind> kinds;
    for (const auto& column : columns_of(kind)) {
        list += (list.empty() ? "" : ", ") + RecordTable::readable(table, column.name);
        kinds.push_back(column.kind());
    }
    const auto rows = run("SELECT " + list + " FROM " + table + " WHERE id = ?", std::vector<Value>{id}, kinds);
    return rows.empty() ? std::vector<SearchedText>() : searched_texts(kind, rows.front());
}

}
