#pragma once

#include "app/homework/homework.hpp"
#include "app/people/case_people.hpp"

namespace app {

/// A week of a strip; everything of one that is not by days.
struct StripWeek {
    domain::Date first_day{};
    int entries = 0; ///< typed back already
};

/// A practice whose strip came back, found by the code on it.
struct StripFound {
    domain::Record<domain::Assignment> task;
    ShownPerson person;
    std::string title;
    domain::Strategy strategy;
    std::optional<domain::Strategy> other_half; ///< on the same sheet
    bool is_by_day = false;                     ///< its columns are days, beginning with a week's first_day
    std::vector<StripWeek> weeks;               ///< at least one
};

/// What the code names, as whoever looks may open it; nothing for a code that nobody has or that is not for them.
std::optional<StripFound> find_strip(const Looking& looking, std::string_view code);

/// Keeps what stood on the strips of a practice, a week each, in one transaction: all of it or nothing. Blank ones are
/// passed over; when all are, it is refused.
StripLogged log_strips(OpenPractice& practice, const domain::Id<domain::Assignment>& assignment,
                       const std::vector<domain::StripTyped>& strips);

}
