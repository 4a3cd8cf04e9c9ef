#include "desktop/sessions/material.hpp"

#include "app/homework/homework.hpp"
#include "app/people/case_people.hpp"
#include "desktop/kit/dates.hpp"
#include "domain/clock.hpp"

#include <algorithm>

namespace desktop {

namespace {

using domain::CareCase;
using domain::Id;
using domain::NoteKind;
using domain::ProgressNote;
using domain::Session;

constexpr std::string_view new_for = "new:";
constexpr int usual_minutes = 50;
constexpr int round_to = 5;

/// The note to open when a session has several: the first that is not signed, else the last.
std::optional<Id<ProgressNote>> note_to_open(const std::vector<app::NoteLine>& notes)
{
    if (notes.empty())
        return std::nullopt;
    const auto open = std::ranges::find_if(notes, [](const auto& note) { return !note.signature; });
    return (open == notes.end() ? notes.back() : *open).note.id;
}

void find_note(app::OpenPractice& practice, const Place& place, NoteMaterial& material)
{
    if (place.part == "new")
        return;
    std::optional<Id<ProgressNote>> id;
    if (place.part.empty() || place.part == "private")
        id = note_to_open(app::list_notes(
            practice,
            {{}, {}, material.session->id, material.is_private ? NoteKind::psychotherapy : NoteKind::progress}));
    else
        id = Id<ProgressNote>{place.part};
    if (id)
        material.note = app::view_note(practice, *id);
    if (material.note)
        material.is_private = material.note->line.note->kind == NoteKind::psychotherapy;
}

domain::TimeOfDay now_about(const domain::Clock& clock)
{
    const auto now = time_of(clock.stamp()).minutes;
    return {now - now % round_to};
}

/// A session held now, like the last one.
Session proposed_session(app::OpenPractice& practice, const app::CaseView& care_case,
                         const std::vector<domain::Record<Session>>& sessions)
{
    Session session;
    session.care_case = care_case.care_case.id;
    session.held_on = practice.clock().today();
    session.start = now_about(practice.clock());
    session.minutes = usual_minutes;
    session.attendees = domain::members_on(*care_case.care_case, session.held_on);
    for (const auto& before : sessions)
        if (before->status == domain::SessionStatus::held) {
            session.place = before->place;
            session.minutes = before->minutes ? before->minutes : session.minutes;
        }
    return session;
}

/// A session planned for today is the one that is held now, unless another is being written already.
void find_new_session(app::OpenPractice& practice, const Id<CareCase>& id, NoteMaterial& material)
{
    material.care_case = app::view_case(practice, id);
    const auto sessions = app::list_sessions(practice, {id, {}, {}, {}});
    material.proposed = proposed_session(practice, material.care_case, sessions);
    if (app::draft_of(practice, material.draft_name()))
        return;
    const auto planned = std::ranges::find_if(sessions, [&](const auto& session) {
        return session->status == domain::SessionStatus::planned && session->held_on == material.proposed.held_on;
    });
    if (planned != sessions.end())
        material.session = *planned;
}

void find_session(app::OpenPractice& practice, const Place& place, NoteMaterial& material)
{
    if (place.id.starts_with(new_for)) {
        find_new_session(practice, {place.id.substr(new_for.size())}, material);
        return;
    }
    material.session = app::view_session(practice, Id<Session>{place.id}).session;
    material.care_case = app::view_case(practice, (*material.session)->care_case);
    find_note(practice, place, material);
}

void carry(std::vector<domain::CycleSide>& carried, const domain::CycleSide& side)
{
    const auto known = std::ranges::find(carried, side.client, &domain::CycleSide::client);
    if (known == carried.end())
        carried.push_back(side);
    else
        *known = side;
}

void look_back(app::OpenPractice& practice, const domain::Date& day, NoteMaterial& material)
{
    const auto own_session = material.session ? material.session->id : Id<Session>();
    for (const auto& line : app::list_notes(practice, {material.care_case.care_case.id, {}, {}})) {
        if (line.held_on > day || line.note->session == own_session)
            continue;
        for (const auto& side : line.note->cycle)
            carry(material.carried, side);
        material.last = LastTime{line.held_on, line.note->plan, line.note->what_moved};
    }
}

int entries_since(app::OpenPractice& practice, const Id<domain::Assignment>& task, const std::optional<LastTime>& last)
{
    const auto entries = app::list_entries(practice, task);
    return static_cast<int>(
        std::ranges::count_if(entries, [&](const auto& entry) { return !last || entry->done_on >= last->held_on; }));
}

void find_tasks_and_goals(app::OpenPractice& practice, NoteMaterial& material)
{
    const auto& id = material.care_case.care_case.id;
    for (const auto& task : app::list_assignments(practice, {}, id))
        if (task.assignment->status == domain::AssignmentStatus::running)
            material.tasks.push_back({task.assignment->client, app::task_title(practice, *task.assignment),
                                      entries_since(practice, task.assignment.id, material.last)});
    for (auto& goal : app::list_goals(practice, id))
        if (goal.goal->status == domain::GoalStatus::open)
            material.goals.push_back(std::move(goal));
}

}

Id<ProgressNote> NoteMaterial::note_id() const
{
    return note ? note->line.note.id : Id<ProgressNote>();
}

app::DraftName NoteMaterial::draft_name() const
{
    auto key = std::string(new_for) + care_case.care_case.id.value;
    if (note)
        key = note_id().value;
    else if (session)
        key = session->id.value;
    return {is_private ? "psychotherapy_note" : "progress_note", key};
}

NoteMaterial gather_note(app::OpenPractice& practice, const Place& place)
{
    NoteMaterial material;
    material.is_private = place.part == "private";
    find_session(practice, place, material);
    look_back(practice, material.session_shown().held_on, material);
    find_tasks_and_goals(practice, material);
    for (const auto& form : practice.definitions().forms())
        if (form.kind == domain::FormKind::note)
            material.templates.push_back(form);
    const auto& case_id = material.care_case.care_case.id;
    if (material.is_private)
        material.is_first_private = app::list_notes(practice, {case_id, {}, {}, NoteKind::psychotherapy}).empty();
    material.draft = app::draft_of(practice, material.draft_name());
    return material;
}

}
