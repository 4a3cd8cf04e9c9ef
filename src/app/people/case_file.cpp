#include "app/people/case_file.hpp"

#include "app/homework/homework.hpp"
#include "app/plan/goals.hpp"
#include "app/practice/signatures.hpp"
#include "app/sessions/sessions.hpp"
#include "storage/records.hpp"

#include <algorithm>

namespace app {

using domain::CareCase;
using domain::Client;
using domain::Id;
using domain::Record;
using domain::Session;
using domain::SessionStatus;

namespace {

std::optional<ShownPerson> shown_if_any(CasePeople& people, const Id<Client>& id)
{
    return id.empty() ? std::nullopt : std::optional(people.person(id));
}

void add_sessions(const Looking& looking, CaseFile& file)
{
    const auto today = looking.practice().clock().today();
    std::optional<Id<Session>> last_held;
    std::optional<Id<Session>> next_planned;
    for (const auto& session : list_sessions_in_brief(looking, file.care_case.id)) {
        if (session->status == SessionStatus::held) {
            file.session_days.push_back(session->held_on);
            last_held = session.id;
        } else if (session->status == SessionStatus::planned && session->held_on >= today && !next_planned) {
            next_planned = session.id;
        }
    }
    const auto& records = looking.practice().records();
    if (last_held)
        file.last_held = records.get(*last_held);
    if (next_planned)
        file.next_planned = records.get(*next_planned);
}

std::optional<LastNote> last_note_of(const Looking& looking, const Id<CareCase>& care_case)
{
    auto& practice = looking.practice();
    const auto note = last_note_seen(looking, care_case, practice.clock().today());
    if (!note)
        return std::nullopt;
    const auto session = practice.records().get((*note)->session);
    LastNote last{note->id, session.id, session->held_on, {}, {}, signature_of(practice, note->id).has_value()};
    if (looking.viewer().is_alone()) {
        last.plan = (*note)->plan;
        last.what_moved = (*note)->what_moved;
    }
    return last;
}

std::vector<CaseTask> running_tasks(const Looking& looking, CasePeople& people, const Id<CareCase>& care_case)
{
    std::vector<CaseTask> tasks;
    for (const auto& [task, entries, done, days_tried] : list_assignments(looking, {}, care_case))
        if (task->status == domain::AssignmentStatus::running)
            tasks.push_back({task.id, people.person(task->client), task_title(looking.practice(), *task),
                             task->starts_on, task->ends_on, entries, done, days_tried});
    return tasks;
}

std::vector<CaseGoalRating> latest_ratings(CasePeople& people, const GoalView& view)
{
    std::map<Id<Client>, CaseGoalRating> latest;
    for (const auto& rating : view.ratings)
        latest[rating->client] = {shown_if_any(people, rating->client), rating->rated_on, rating->value};
    std::vector<CaseGoalRating> ratings;
    for (auto& [client, rating] : latest)
        ratings.push_back(std::move(rating));
    return ratings;
}

std::vector<CaseGoal> goals_of(const Looking& looking, CasePeople& people, const Id<CareCase>& care_case)
{
    std::vector<CaseGoal> goals;
    for (const auto& view : list_goals(looking, care_case))
        goals.push_back({view.goal.id, *view.goal, shown_if_any(people, view.goal->client),
                         looking.viewer().is_alone() ? latest_ratings(people, view) : std::vector<CaseGoalRating>()});
    std::ranges::stable_sort(goals, {},
                             [](const CaseGoal& each) { return each.goal.status != domain::GoalStatus::open; });
    return goals;
}

}

CaseFile case_file(const Looking& looking, const Id<CareCase>& id)
{
    CasePeople people(looking);
    CaseFile file;
    file.care_case = looking.practice().records().get(id);
    file.members = people.members(id);
    if (looking.sees_scores(id))
        file.measures = case_measures(looking, people, id);
    add_sessions(looking, file);
    file.last_note = last_note_of(looking, id);
    file.running_tasks = running_tasks(looking, people, id);
    file.goals = goals_of(looking, people, id);
    file.is_whole = looking.sees_counselors_own(id);
    return file;
}

}
