#pragma once

#include "app/people/case_people.hpp"
#include "app/search/search.hpp"
#include "desktop/kit/row_list.hpp"
#include "desktop/place.hpp"

namespace desktop {

/// What was found, with the names that may be seen.
struct FoundLine {
    app::SearchHit hit;
    std::vector<app::ShownPerson> people; ///< whom it is about; else those of its case
};

struct FoundLines {
    std::vector<FoundLine> lines;
    bool has_more = false;
    bool is_whole = true; ///< everything of the case, or of all cases, was looked at
};

/// Searches as whoever looks may; on the practice's thread.
FoundLines find_lines(const app::Looking& looking, const app::SearchAsk& ask);

/// One line of the list: when, who, what it is, and the text with what was found in bold.
Row row_of(const FoundLine& line, std::size_t place, const domain::Date& today);

/// What kind of record it is.
wxString kind_words(const app::SearchHit& hit);

/// The piece of text, with what was found in bold, in the marks of a label.
wxString snippet_marks(const app::SearchSnippet& snippet);

/// Where in the window it is shown; nothing where that cannot be told.
std::optional<Place> place_of(const app::SearchHit& hit);

}
