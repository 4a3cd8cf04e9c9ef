#pragma once

#include "app/homework/homework.hpp"
#include "app/plan/goals.hpp"
#include "desktop/kit/field.hpp"
#include "desktop/kit/pick_field.hpp"

#include <map>

namespace desktop {

/// What a practice is chosen from, for each member of a case.
struct PracticesToGive {
    struct Member {
        std::vector<app::LibraryItem> items;
        std::vector<app::GoalView> goals;
    };

    std::vector<domain::Strategy> strategies;
    std::map<std::string, Member> members; ///< by client

    const domain::Strategy* strategy(const std::string& id) const;
};

PracticesToGive practices_to_give(const app::Looking& looking, const domain::Id<domain::CareCase>& care_case,
                                  const std::vector<Choice>& members);

/// Those to whom something is given: their ids and names.
using Receivers = std::vector<Choice>;

/// Everything there is, the few that are suggested first, then by part. What applies is said of each receiver.
std::vector<Pick> practice_picks(const PracticesToGive& from, const Receivers& receivers);

/// What speaks for care with these people, a sentence a line.
wxString care_lines(const PracticesToGive& from, const Receivers& receivers, const std::string& strategy);

/// The open goals that belong to every one of them.
std::vector<Choice> goals_of_all(const PracticesToGive& from, const Receivers& receivers);

}
