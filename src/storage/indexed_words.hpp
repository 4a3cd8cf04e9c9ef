#pragma once

#include "storage/searched_text.hpp"

#include <functional>
#include <span>

/// What the index is told of a record: words, and signs in the same list that no text can have. Signs come from a range
/// of Unicode that belongs to nobody and that each_word() passes over, so nobody can type one.
namespace storage {

/// Whose a text is and who may find it, as words of the index.
namespace search_mark {
std::string of_case(std::string_view care_case);
std::string of_person(std::string_view client);
/// For all members of its case, or for this one.
std::string for_everyone();
std::string for_member(std::string_view client);
std::string of_kind(SearchedKind kind);
/// A psychotherapy note and what stands beside it.
std::string is_private();
/// The same record is in the index a second time, with what is the counselor's.
std::string has_more();
/// A word that is longer begins so: one to three signs.
std::string beginning(std::string_view signs);
}

/// How many of a word's first signs the index knows it by.
inline constexpr std::size_t longest_beginning = 3;

/// Which of a record's texts are meant.
enum class SearchedPart { of_readers = 0, all = 1 };

/// The list for the index: the marks, the words of each text in their order with a sign after each text, so that no
/// phrase goes from one into the next, and the beginnings of all words, each once.
std::string indexed_words(const std::vector<SearchedText>& texts, SearchedPart part, std::string_view marks);

/// Whether a text has a word in it.
bool has_words(std::string_view text);

/// Runs a reading statement; see Database::query.
using RunQuery = std::function<std::vector<Row>(std::string_view sql, std::span<const Value> parameters,
                                                std::span<const Kind> columns)>;

/// The texts of a record as it lies in its table; none when it is not there.
std::vector<SearchedText> texts_of_record(const RunQuery& run, SearchedKind kind, const std::string& id);

/// The first `count` signs of a word; the whole of it when it has no more.
std::string_view first_signs(std::string_view word, std::size_t count);

}
