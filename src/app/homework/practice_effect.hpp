#pragma once

#include "app/measures/case_measures.hpp"
#include "domain/strategy.hpp"

namespace app {

/// A week from its Monday on: on how many of its days something was tried.
struct PracticeWeek {
    domain::Date monday{};
    int days = 0;
};

/// One member's self-esteem over the practice of the weeks before each form. It shows what went together, not what
/// brought it about.
struct PracticeAndScore {
    MeasureSeries scores;
    std::vector<PracticeWeek> weeks;   ///< without gaps, from the first form or practice to the last
    int lag_weeks = 0;                 ///< how much later than the practice a score is looked at
    int changes = 0;                   ///< from one form to the next, for which there are weeks
    std::optional<double> association; ///< of change and days a week, −1 to 1; nothing under four changes
};

/// For each member whose self-esteem was measured. The counselor's own: nothing for anybody else.
std::vector<PracticeAndScore> practice_and_score(const Looking& looking, const domain::Id<domain::CareCase>& care_case,
                                                 int lag_weeks);

/// How much a page asks for.
enum class PageSize { small, page, large };

/// How much of it was done: of the days that were typed back.
struct DoneShare {
    int done = 0;
    int entries = 0;
};

/// What gets done by one member, of at least four tasks.
struct WhatGetsDone {
    ShownPerson person;
    int tasks = 0;
    std::vector<std::pair<domain::StrategyKind, DoneShare>> by_kind; ///< only kinds that were given
    std::vector<std::pair<PageSize, DoneShare>> by_size;
};

/// For each member with four tasks or more. The counselor's own: nothing for anybody else.
std::vector<WhatGetsDone> done_by_kind_and_size(const Looking& looking, const domain::Id<domain::CareCase>& care_case);

}
