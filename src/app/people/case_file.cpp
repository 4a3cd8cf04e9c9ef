#include "app/people/case_file.hpp"

#include "app/homework/homework.hpp"
#include "app/plan/concerns.hpp"
#include "app/plan/goals.hpp"
#include "app/practice/signatures.hpp"
#include "app/sessions/sessions.hpp"
#include "storage/lists.hpp"

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

std::vector<CaseFileMember> members_of(CasePeople& people, const CareCase& care_case)
{
    std::vector<CaseFileMember> members;
    for (const auto& member : care_case.members) {
        const auto& client = people.client(member.client);
        members.push_back(
            {people.person(member.client), client.pronouns, client.safe_contact, member.role, member.from, member.to});
    }
    return members;
}

void add_sessions(OpenPractice& practice, CaseFile& file)
{
    const auto today = practice.clock().today();
    for (auto& session : list_sessions(practice, {file.care_case.id, {}, {}, {}})) {
        if (session->status == SessionStatus::held) {
            file.session_days.push_back(session->held_on);
            file.last_held = session;
        } else if (session->status == SessionStatus::planned && session->held_on >= today && !file.next_planned) {
            file.next_planned = session;
        }
    }
}

std::optional<LastNote> last_note_of(OpenPractice& practice, const Id<CareCase>& care_case)
{
    const auto note = storage::last_note(practice.records(), care_case, practice.clock().today());
    if (!note)
        return std::nullopt;
    const auto session = practice.records().get((*note)->session);
    return LastNote{note->id,      session.id,          session->held_on,
                    (*note)->plan, (*note)->what_moved, signature_of(practice, note->id).has_value()};
}

std::vector<CaseTask> running_tasks(OpenPractice& practice, CasePeople& people, const Id<CareCase>& care_case)
{
    std::vector<CaseTask> tasks;
    for (const auto& [task, entries, done, days_tried] : list_assignments(practice, {}, care_case))
        if (task->status == domain::AssignmentStatus::running)
            tasks.push_back({task.id, people.person(task->client), task_title(practice, *task), task->starts_on,
                             task->ends_on, entries, done, days_tried});
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

std::vector<CaseGoal> goals_of(OpenPractice& practice, CasePeople& people, const Id<CareCase>& care_case)
{
    std::vector<CaseGoal> goals;
    for (const auto& view : list_goals(practice, care_case))
        goals.push_back(
            {view.goal.id, *view.goal, shown_if_any(people, view.goal->client), latest_ratings(people, view)});
    std::ranges::stable_sort(goals, {},
                             [](const CaseGoal& each) { return each.goal.status != domain::GoalStatus::open; });
    return goals;
}

int count_open_concerns(OpenPractice& practice, const Id<CareCase>& care_case)
{
    return static_cast<int>(std::ranges::count_if(storage::open_concerns(practice.records()), [&](const auto& concern) {
        return concern->care_case == care_case;
    }));
}

}

CaseFile case_file(OpenPractice& practice, const Id<CareCase>& id)
{
    const auto view = read_case(practice, id);
    CasePeople people(practice);
    CaseFile file;
    file.care_case = view.care_case;
    file.joint_work = view.joint_work;
    file.members = members_of(people, *view.care_case);
    file.measures = case_measures(practice, people, id);
    add_sessions(practice, file);
    file.last_note = last_note_of(practice, id);
    file.running_tasks = running_tasks(practice, people, id);
    file.goals = goals_of(practice, people, id);
    file.open_concerns = count_open_concerns(practice, id);
    return file;
}

}
