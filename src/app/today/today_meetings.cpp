#include "app/today/today_meetings.hpp"

#include "app/kit/typed.hpp"
#include "domain/form_definition.hpp"
#include "storage/lists.hpp"

#include <algorithm>
#include <array>

namespace app {

using domain::Assignment;
using domain::CareCase;
using domain::Date;
using domain::Id;
using domain::ProgressNote;
using domain::Record;
using domain::Session;
using domain::SessionStatus;

namespace {

constexpr int days_to_write = 60;
constexpr std::string_view new_in_case = "new:";

std::vector<ShownPerson> people_of(CasePeople& people, const Session& session)
{
    return session.attendees.empty() ? people.members(session.care_case) : people.people(session.attendees);
}

TaskToReview to_review(OpenPractice& practice, CasePeople& people, const Record<Assignment>& task,
                       const std::optional<Date>& since)
{
    const auto entries = practice.records().where(&domain::Entry::assignment, task.id);
    const auto is_new = [&](const auto& entry) { return !since || entry->done_on >= *since; };
    return {task.id, people.person(task->client), task_title(practice, *task),
            static_cast<int>(std::ranges::count_if(entries, is_new))};
}

std::vector<TaskToReview> tasks_to_review(OpenPractice& practice, CasePeople& people, const Session& session,
                                          const std::optional<Date>& since)
{
    std::vector<TaskToReview> tasks;
    for (const auto& task : practice.records().where(&Assignment::care_case, session.care_case))
        if (task->status == domain::AssignmentStatus::running && task->starts_on <= session.held_on)
            tasks.push_back(to_review(practice, people, task, since));
    return tasks;
}

bool comes(const Session& session, const Id<domain::Client>& client)
{
    return session.attendees.empty() || std::ranges::count(session.attendees, client) > 0;
}

std::vector<std::string> forms_due(const Session& session, const std::vector<MeasurePlanView>& due)
{
    std::vector<std::string> titles;
    for (const auto& each : due)
        if (each.plan->care_case == session.care_case && comes(session, each.plan->client) &&
            each.due->due_on <= session.held_on && std::ranges::count(titles, each.title) == 0)
            titles.push_back(each.title);
    return titles;
}

std::vector<ReachToday> reach_of(CasePeople& people, const std::vector<ShownPerson>& who)
{
    std::vector<ReachToday> reach;
    for (const auto& person : who)
        if (const auto& agreed = people.client(person.client).safe_contact)
            reach.push_back({person, *agreed});
    return reach;
}

MeetingToday meeting_of(OpenPractice& practice, CasePeople& people, const Record<Session>& session,
                        const std::optional<Date>& last_held)
{
    auto& records = practice.records();
    const auto note = storage::last_note(records, session->care_case, domain::plus_days(session->held_on, -1));
    MeetingToday meeting{session->care_case,
                         session.id,
                         people_of(people, *session),
                         session->start,
                         session->minutes,
                         session->status,
                         session->place,
                         tasks_to_review(practice, people, *session, last_held),
                         note ? (*note)->plan : std::string()};
    meeting.modality = people.care_case(session->care_case).modality;
    meeting.stage = note ? (*note)->stage : std::nullopt;
    meeting.number = storage::held_before(records, session->care_case, session->held_on) + 1;
    meeting.reach = reach_of(people, meeting.people);
    return meeting;
}

NoteToday note_line(CasePeople& people, const Record<Session>& session, const Id<ProgressNote>& note)
{
    return {session->care_case, session.id, note, people_of(people, *session), session->held_on, session->status};
}

/// Whether nothing but the strip was used so far.
bool is_captured(const ProgressNote& note)
{
    return has_capture(note) && note.sections.empty() && note.what_moved.empty() && note.takes_home.empty() &&
           note.plan.empty();
}

bool is_captured(const domain::Tree& typed)
{
    const auto* paths = typed.as<domain::Tree::Map>();
    const auto has = [&](std::string_view field) {
        return std::ranges::any_of(*paths, [&](const auto& each) {
            return each.first.starts_with("note." + std::string(field)) && !each.second.is_null();
        });
    };
    if (!paths || std::ranges::any_of(std::array{"sections", "what_moved", "takes_home", "plan"}, has))
        return false;
    return std::ranges::any_of(domain::tokens(domain::CapturedPart{}),
                               [&](const auto& part) { return has(part.name); });
}

/// The case that a draft with this key belongs to.
Id<CareCase> case_of_key(OpenPractice& practice, const std::string& key)
{
    const auto& records = practice.records();
    if (key.starts_with(new_in_case))
        return {key.substr(new_in_case.size())};
    if (const auto session = records.find(Id<Session>{key}))
        return (*session)->care_case;
    if (const auto note = records.find(Id<ProgressNote>{key}))
        return records.get((*note)->session)->care_case;
    if (const auto intake = records.find(Id<domain::Intake>{key}))
        return (*intake)->care_case;
    return {key};
}

}

std::vector<MeetingToday> meetings_of(OpenPractice& practice, CasePeople& people, const Date& day,
                                      const std::vector<MeasurePlanView>& due)
{
    auto days_before = storage::open_case_days(practice.records(), domain::plus_days(day, -1));
    std::vector<MeetingToday> meetings;
    for (const auto& session : storage::meetings_on(practice.records(), day)) {
        meetings.push_back(meeting_of(practice, people, session, days_before[session->care_case.value].last_held));
        meetings.back().to_fill_in = forms_due(*session, due);
    }
    std::ranges::stable_sort(meetings, {}, [](const MeetingToday& each) { return std::pair(!each.start, each.start); });
    return meetings;
}

std::vector<MeetingToday> meetings_in_room(const Looking& looking, CasePeople& people, const Date& day)
{
    std::vector<MeetingToday> meetings;
    for (const auto& session : storage::meetings_on(looking.practice().records(), day))
        if (looking.may_see(*session))
            meetings.push_back({session->care_case,
                                session.id,
                                people_of(people, *session),
                                session->start,
                                session->minutes,
                                session->status,
                                session->place,
                                {},
                                {}});
    std::ranges::stable_sort(meetings, {}, [](const MeetingToday& each) { return std::pair(!each.start, each.start); });
    return meetings;
}

std::vector<UnplannedToday> unplanned_cases(OpenPractice& practice, CasePeople& people, const Date& day)
{
    auto days = storage::open_case_days(practice.records(), day);
    std::vector<UnplannedToday> lines;
    for (const auto& each : practice.records().where(&CareCase::closed_on, std::optional<Date>()))
        if (const auto met = days[each.id.value]; !met.next_planned)
            lines.push_back({each.id, people.members(each.id), each->title, each->modality, met.last_held});
    std::ranges::stable_sort(lines, {}, &UnplannedToday::last_held);
    return lines;
}

std::vector<NoteToday> notes_to_write(OpenPractice& practice, CasePeople& people, const Date& day)
{
    std::vector<NoteToday> lines;
    for (const auto& session :
         storage::sessions_without_note(practice.records(), domain::plus_days(day, -days_to_write), day))
        if (session->status == SessionStatus::held || session->held_on < day)
            lines.push_back(note_line(people, session, {}));
    std::ranges::stable_sort(lines, {}, &NoteToday::held_on);
    return lines;
}

std::vector<NoteToday> notes_to_sign(OpenPractice& practice, CasePeople& people)
{
    std::map<std::string, Record<Session>> sessions;
    for (auto& session : storage::sessions_of_unsigned_notes(practice.records()))
        sessions.emplace(session.id.value, session);
    std::vector<NoteToday> lines;
    for (const auto& note : storage::unsigned_notes(practice.records())) {
        lines.push_back(note_line(people, sessions.at(note->session.value), note.id));
        lines.back().is_captured = is_captured(*note);
    }
    std::ranges::stable_sort(lines, {}, &NoteToday::held_on);
    return lines;
}

DraftToday draft_line(OpenPractice& practice, CasePeople& people, const Draft& draft)
{
    const auto typed = typed_in(draft.document);
    DraftToday line{{}, draft.name, note_typed(practice, draft.name), typed.place, {}, draft.typed_at};
    line.is_captured = line.note && is_captured(typed.now);
    if (const auto id = case_of_key(practice, draft.name.key); practice.records().find(id)) {
        line.care_case = id;
        line.people = people.members(id);
    }
    return line;
}

std::vector<DraftToday> waiting_drafts(OpenPractice& practice, CasePeople& people)
{
    std::vector<DraftToday> lines;
    for (const auto& draft : list_drafts(practice))
        lines.push_back(draft_line(practice, people, draft));
    return lines;
}

}
