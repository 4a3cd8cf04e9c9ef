#pragma once

#include "storage/database.hpp"
#include "storage/indexed_words.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The rows of search_item: which text of which record stands in the index, under which number.
namespace storage {

/// The numbers of a day, the later day below the earlier, all above zero for two centuries: small numbers lie in few
/// bytes, and the index gives them from the smallest on.
namespace search_number {
/// The largest of a day, counted from 1970.
std::int64_t first_of(std::int64_t day);
std::int64_t day_of(std::int64_t number);
}

/// Where it stands whose a record is: from which tables, and which of their columns.
struct SearchSource {
    SearchedKind kind;
    std::string_view from;
    std::string_view id;
    std::string_view care_case;
    std::string_view day;
    std::string_view people;
    std::string_view visibility;
    std::string_view member;
    std::string_view note_kind = "NULL";
};
extern const std::array<SearchSource, 8> search_sources;

/// A column as text; empty for what is none.
std::string text_of_value(const Value& value);

/// Days since 1970; 0 for what is no day.
std::int64_t day_number(const Value& text);

/// A text of the index.
struct SearchItem {
    std::int64_t number = 0;
    SearchedKind kind{};
    SearchedPart part{};
    std::string record;
    std::string marks;
};

/// Whose a record is and of which day.
struct SearchBelonging {
    std::int64_t day = 0;
    std::string marks;            ///< of what is the counselor's
    std::string marks_of_readers; ///< of what those who may see the record may find
    bool is_private = false;

    /// What of the record stands in the index, without numbers yet.
    std::vector<SearchItem> items(SearchedKind kind, const std::string& id,
                                  const std::vector<SearchedText>& texts) const;
};

/// Nothing when the record, or the one it hangs on, is not there. Throws StorageError.
std::optional<SearchBelonging> search_belonging(Database& database, SearchedKind kind, const std::string& id);

/// What of a record stands in the index now.
std::vector<SearchItem> search_items(Database& database, const std::string& id);

std::vector<SearchedText> texts_of_record(Database& database, SearchedKind kind, const std::string& id);

}
