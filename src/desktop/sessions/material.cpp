#include "desktop/sessions/material.hpp"

#include "app/homework/homework.hpp"
#include "app/people/case_people.hpp"
#include "app/sessions/listed_words.hpp"

#include <algorithm>

namespace desktop {

namespace {

using domain::Id;
using domain::Session;

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

NoteMaterial gather_note(app::OpenPractice& practice, const app::NoteWanted& wanted)
{
    NoteMaterial material;
    static_cast<app::OpenedNote&>(material) = app::open_note(practice, wanted);
    material.words = app::word_lists(practice);
    look_back(practice, material.session_shown().held_on, material);
    find_tasks_and_goals(practice, material);
    for (const auto& form : practice.definitions().forms())
        if (form.kind == domain::FormKind::note)
            material.templates.push_back(form);
    const auto& case_id = material.care_case.care_case.id;
    if (material.is_private())
        material.is_first_private =
            app::list_notes(practice, {case_id, {}, {}, domain::NoteKind::psychotherapy}).empty();
    return material;
}

}
