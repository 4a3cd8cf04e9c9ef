#pragma once

#include "app/kit/looking.hpp"
#include "app/today/today.hpp"

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace app {

/// What is looked for, and where.
struct SearchAsk {
    std::string words;
    domain::Id<domain::CareCase> care_case; ///< empty: everywhere, which only the counselor alone may look at
    domain::Id<domain::Client> client;      ///< empty: about anybody
    bool with_private_notes = false;        ///< psychotherapy notes too, for whoever sees what is the counselor's
    bool goes_on = false;                   ///< the last word is still being typed
    std::size_t limit = 50;
};

/// A piece of a text around what was found in it, on one line.
struct SearchSnippet {
    std::string text;
    std::vector<std::pair<std::size_t, std::size_t>> found; ///< bytes of it, from and to, in their order
    bool begins_before = false;                             ///< the text had more before it
    bool goes_on = false;
    std::string field; ///< where it stands: "what_moved"

    bool operator==(const SearchSnippet&) const = default;
};

/// A record, or what is being typed, in which it stands.
struct SearchHit {
    std::string kind; ///< of the record: "progress_note", "contact"; of what is being typed "draft"
    std::string id;   ///< of the record; empty of a draft
    domain::Id<domain::CareCase> care_case;
    std::vector<domain::Id<domain::Client>> people; ///< whom it is about
    domain::Date day{};
    bool is_private = false;               ///< psychotherapy note
    domain::Id<domain::Session> session{}; ///< of a note
    std::string opens;                     ///< the record whose page shows it: the note, for what was added to one
    std::optional<DraftToday> draft;       ///< of what is being typed
    SearchSnippet snippet; ///< empty with a client in the room, where lists say nothing of what was written
};

struct SearchResults {
    std::vector<SearchHit> hits; ///< what is being typed first, then the newest first
    bool has_more = false;       ///< than the limit
};

/// Everything in which all of the words stand: notes with what was added to them, contacts, intakes, practice with its
/// entries, goals, and what is being typed. As whoever looks may see it: what may not be seen is not found, counted or
/// passed over. Refuses words that say nothing; see search_words().
SearchResults search(const Looking& looking, const SearchAsk& ask);

/// As search(), for somebody who reads it now: with a line in the audit that it was searched, not for what.
SearchResults view_search(const Looking& looking, const SearchAsk& ask);

/// A line in the audit that somebody searched, for whoever shows search() key by key.
void say_searched(OpenPractice& practice, const domain::Id<domain::CareCase>& care_case);

/// Makes the index anew. Told how much of it is done, from 0 to 1.
void rebuild_search_index(OpenPractice& practice, const std::function<void(double)>& progress = {});

}
