#pragma once

#include "storage/database.hpp"
#include "storage/searched_text.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace storage {

struct SearchItem;

/// Words that stand one after the other in a text, folded as each_word() does.
struct SearchedWords {
    std::vector<std::string> words;
    bool is_open = false; ///< of the last word it is only known how it begins
};

/// What is looked for.
struct SearchQuery {
    std::vector<SearchedWords> wanted; ///< each somewhere in the same record; at least one
    std::vector<SearchedWords> unwanted;
    std::string care_case; ///< empty: in all of them
    std::string client;    ///< empty: about anybody
    /// Nothing: the counselor alone looks, at everything. Else only what all of these people may see, and nothing that
    /// is the counselor's; nothing at all when they are none.
    std::optional<std::vector<std::string>> readers;
    bool with_private_notes = false;
    std::vector<SearchedKind> left_out;
    std::size_t limit = 50;
    std::size_t passed_over = 0; ///< how many of the newest were read already
};

/// A record in which it stands.
struct SearchFound {
    SearchedKind kind{};
    std::string record;
};

/// The full-text index over the records. It is told of every change in the transaction that makes it. Who may find a
/// text are words of the index, so a search reads no more than it gives. What throws throws StorageError.
class SearchIndex {
public:
    explicit SearchIndex(Database& database) : database_(database) {}

    /// Where a record stood; for put_in().
    using Places = std::vector<std::int64_t>;

    /// To be called before a record changes, while its former words still stand in it.
    Places take_out(std::string_view record_name, const std::string& id);

    /// To be called after a record was added or changed. What hangs on it, such as the notes of a session, is found by
    /// the new day and people then.
    void put_in(std::string_view record_name, const std::string& id, const Places& former = {});

    /// The newest first.
    std::vector<SearchFound> find(const SearchQuery& query) const;

    /// Whether all records are in it, as this version of the program puts them in.
    bool is_complete() const;
    void mark_complete();

    /// Makes it anew. Told how many records of all are done.
    void rebuild(const std::function<void(std::size_t done, std::size_t all)>& progress = {});

    /// Whether a record stands in it as it says; `values` as searched_texts() takes them.
    bool holds(SearchedKind kind, const std::string& id, const std::vector<Value>& values) const;
    /// How many of its texts belong to no record.
    std::int64_t count_strays() const;
    /// Whether it knows every word of its texts, and no other. Reads all of them; a connection that refuses writes
    /// cannot tell, and says yes.
    bool has_all_words();

private:
    std::int64_t free_number(std::int64_t day) const;
    void remove(const SearchItem& item);
    void keep(const SearchItem& item, const std::vector<SearchedText>& texts);
    void put_in(SearchedKind kind, const std::string& id, const Places& former);
    void adjust(SearchedKind kind, const std::string& id);

    Database& database_;
};

}
