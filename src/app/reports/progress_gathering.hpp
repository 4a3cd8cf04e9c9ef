#pragma once

#include "app/reports/progress_reader.hpp"
#include "domain/assignment.hpp"
#include "reporting/client_progress.hpp"
#include "reporting/say.hpp"

/// The parts of a client progress report, from what its reader may see.
namespace app {

struct GatheredMeasures {
    std::vector<reporting::ProgressMeasure> drawn;
    std::vector<std::string> answers; ///< one sentence for two or more forms in which nothing is to be read
    std::vector<std::string> waiting; ///< ids of forms that got worse, while nothing is agreed about them
};

/// Forms over time, at most three: those asked for in their order, else the ones filled most often. Nothing on a joint
/// page.
GatheredMeasures gather_measures(OpenPractice& practice, const ProgressReader& reader, const ProgressRequest& request,
                                 const reporting::ProgressWords& words, Proposals& proposals);

/// What a task is called on a client's page.
std::string title_on_paper(OpenPractice& practice, const domain::Assignment& task);

/// What was tried between sessions, the most days first; a task that was not tried leaves no trace.
std::vector<reporting::ProgressPractice> gather_practised(OpenPractice& practice, const ProgressReader& reader,
                                                          const reporting::ProgressWords& words, Proposals& proposals);

/// What the record holds of what has grown: the loop's name and how long it keeps the two apart, change events,
/// encounters that opened; and to be ticked, goals that are reached, what was taken home and written.
/// Never attendance.
std::vector<std::string> gather_grown(OpenPractice& practice, const ProgressReader& reader,
                                      const reporting::ProgressWords& words, Proposals& proposals);

/// What is planned: the next meeting, looking back once more after the end, tasks that go on.
std::vector<std::string> gather_plan(OpenPractice& practice, const ProgressReader& reader,
                                     const reporting::ProgressWords& words, Proposals& proposals);

/// What to do when the old pattern comes back, at the end of work that was completed.
std::vector<std::string> gather_returns(OpenPractice& practice, const ProgressReader& reader,
                                        const reporting::ProgressWords& words, Proposals& proposals);

struct GatheredGoals {
    std::vector<reporting::ProgressGoal> goals;
    std::vector<std::string> still_open; ///< sentences for what comes next
};
GatheredGoals gather_goals(OpenPractice& practice, const ProgressReader& reader, const reporting::ProgressWords& words,
                           Proposals& proposals);

/// A session that everyone the report is for came to.
struct Meeting {
    domain::Id<domain::Session> session;
    domain::Date on{};
};

/// Those of the period, the earliest first.
std::vector<Meeting> gather_meetings(OpenPractice& practice, const ProgressReader& reader);

}
