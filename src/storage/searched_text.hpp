#pragma once

#include "storage/record_codec.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Which words of a record can be found, and who may find it by them.
namespace storage {

/// What is searched. The numbers stand in the table search_item.
enum class SearchedKind { progress_note = 1, amendment, contact, intake, goal, goal_rating, assignment, entry };

/// Nothing for a kind of record that is not searched.
std::optional<SearchedKind> searched_kind(std::string_view record_name);
std::string_view record_name_of(SearchedKind kind);
/// All of them.
const std::vector<SearchedKind>& searched_kinds();

/// The columns of the kind's table.
const std::vector<Column>& columns_of(SearchedKind kind);

/// One text of a record, as it was written.
struct SearchedText {
    std::string field; ///< column it stands in
    std::string words;
    /// Not for whoever may see the record, but for the counselor alone: what was asked about danger, what only the
    /// counselor's page shows, and every column that nobody has said to be for others.
    bool is_counselors = false;
};

/// The texts of a row, its values in the order of columns_of(kind), as readable() gives them. Throws StorageError
/// (damaged) when it cannot be what was written.
std::vector<SearchedText> searched_texts(SearchedKind kind, const std::vector<Value>& values);

/// The same of what is being typed: its document, with the fields of a record or a part of them.
std::vector<SearchedText> searched_texts(SearchedKind kind, const domain::Tree& document);

}
