#pragma once

#include "domain/assignment.hpp"
#include "domain/worksheet_strip.hpp"

namespace domain {

/// What stood on a return strip, as it is typed back. Values are by the entry's question keys; a column that is empty
/// is a day or row left blank. "done" may stand among a column's values.
struct StripTyped {
    static constexpr std::string_view record_name = "strip";

    Date first_day{}; ///< of the first column of a week; else the day all of it is kept under
    std::vector<Answers> columns;
    Answers once;
    Answers first; ///< what is asked for the first and the last day: the first day's
    Answers last;
    std::optional<int> client_rating;

    static constexpr auto fields()
    {
        using S = StripTyped;
        return std::tuple{field("first_day", &S::first_day, required),
                          field("columns", &S::columns),
                          field("once", &S::once),
                          field("first", &S::first),
                          field("last", &S::last),
                          field("client_rating", &S::client_rating, between(0, 4))};
    }
    bool operator==(const StripTyped&) const = default;
};

/// The entries a strip comes to, in the order of its columns: one for each day or row that is not blank. What is asked
/// once, and the rating, belong to the last of them; a strip without any filled column gives one entry when anything
/// else stands on it. Values that belong to another exercise (of a shared sheet) are left out.
std::vector<Entry> entries_of(const Strategy& strategy, const StripTyped& typed);

}
