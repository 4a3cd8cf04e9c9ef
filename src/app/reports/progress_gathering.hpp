#pragma once

#include "app/reports/progress_reader.hpp"
#include "reporting/client_progress.hpp"

/// The parts of a client progress report, from what its reader may see.
namespace app {

/// Forms over time, at most three: those asked for in their order, else the ones filled most often. Nothing on a joint
/// page. Ids of forms that got worse go to `waiting` while nothing is `agreed` about them.
std::vector<reporting::ProgressMeasure> gather_measures(OpenPractice& practice, const ProgressReader& reader,
                                                        const ProgressRequest& request, Proposals& proposals,
                                                        std::vector<std::string>& waiting);

/// What was tried between sessions, the most days first; a task that was not tried leaves no trace.
std::vector<reporting::ProgressPractice> gather_practised(OpenPractice& practice, const ProgressReader& reader,
                                                          Proposals& proposals);

struct GatheredGoals {
    std::vector<reporting::ProgressGoal> goals;
    std::vector<std::string> still_open; ///< sentences for what comes next
};
GatheredGoals gather_goals(OpenPractice& practice, const ProgressReader& reader, Proposals& proposals);

/// The days on which everyone the report is for came.
std::vector<domain::Date> gather_meetings(OpenPractice& practice, const ProgressReader& reader);

}
