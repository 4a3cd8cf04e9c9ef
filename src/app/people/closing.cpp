#include "app/people/closing.hpp"

#include "app/kit/drafts.hpp"
#include "app/kit/refuse_problems.hpp"
#include "app/people/case_member.hpp"
#include "app/people/cases.hpp"
#include "app/plan/concerns.hpp"
#include "app/practice/signatures.hpp"
#include "domain/intake.hpp"
#include "storage/lists.hpp"

#include <algorithm>

namespace app {

using domain::Assignment;
using domain::CareCase;
using domain::Client;
using domain::Id;
using domain::Record;
using domain::Session;

namespace {

bool is_to_come(const Session& session, const domain::Date& closed_on)
{
    return session.status == domain::SessionStatus::planned && session.held_on >= closed_on;
}

bool goes_on(const Assignment& task)
{
    return task.status == domain::AssignmentStatus::running || task.status == domain::AssignmentStatus::paused;
}

std::vector<Id<domain::ProgressNote>> unsigned_notes_of(OpenPractice& practice, const Id<CareCase>& id)
{
    auto& records = practice.records();
    std::vector<Id<domain::ProgressNote>> notes;
    for (const auto& session : records.where(&Session::care_case, id))
        for (const auto& note : records.where(&domain::ProgressNote::session, session.id))
            if (!signature_of(practice, note.id))
                notes.push_back(note.id);
    return notes;
}

template<class T>
void add_ids(const std::vector<Record<T>>& records, std::vector<std::string>& ids)
{
    for (const auto& each : records)
        ids.push_back(each.id.value);
}

/// What the key of a draft can hold: the ids of the case and of what belongs to it.
std::vector<std::string> ids_in_case(OpenPractice& practice, const Id<CareCase>& id)
{
    auto& records = practice.records();
    std::vector<std::string> ids{id.value};
    const auto sessions = records.where(&Session::care_case, id);
    add_ids(sessions, ids);
    for (const auto& session : sessions)
        add_ids(records.where(&domain::ProgressNote::session, session.id), ids);
    add_ids(records.where(&Assignment::care_case, id), ids);
    add_ids(records.where(&domain::Intake::care_case, id), ids);
    add_ids(records.where(&domain::Goal::care_case, id), ids);
    add_ids(records.where(&domain::Concern::care_case, id), ids);
    return ids;
}

// What is typed of the closing itself is none of them.
std::vector<DraftName> drafts_of(OpenPractice& practice, const Id<CareCase>& id)
{
    std::vector<DraftName> names;
    auto drafts = list_drafts(practice);
    if (drafts.empty())
        return names;
    const auto ids = ids_in_case(practice, id);
    for (auto& draft : drafts)
        if (kind_without_room(draft.name) != "close_case" &&
            std::ranges::any_of(ids, [&](const auto& each) { return draft.name.key.find(each) != std::string::npos; }))
            names.push_back(std::move(draft.name));
    return names;
}

bool is_typed_over(const Id<domain::ProgressNote>& note, const std::vector<DraftName>& drafts)
{
    return std::ranges::any_of(drafts,
                               [&](const auto& draft) { return draft.key.find(note.value) != std::string::npos; });
}

void refuse_too_early(const std::vector<Record<Session>>& sessions, const domain::Date& closed_on)
{
    for (const auto& session : sessions)
        if (session->status == domain::SessionStatus::held && session->held_on > closed_on)
            domain::refuse("closed_on", "order", {"value", domain::to_text(closed_on)},
                           {"date_from_last_session", domain::to_text(session->held_on)});
}

void refuse_unsettled(const StillOpen& open)
{
    if (open.is_any())
        domain::refuse("case", "still_open",
                       {"still_open", open.sessions, open.tasks, open.plans, open.concerns, open.notes, open.drafts},
                       "settled_case");
}

// A danger nobody has answered does not end with the case: what was done is said, and stays its history.
void answer_concerns(OpenPractice& practice, const Id<CareCase>& id, const Closing& closing)
{
    const auto open = list_concerns({practice, Viewer::counselor()}, {}, id, true);
    if (open.empty())
        return;
    if (domain::trimmed(closing.concerns).empty())
        domain::refuse("concerns", "required", {"open_concerns", open.size()}, "what_was_done_about_them");
    for (const auto& view : open) {
        domain::ConcernResponse response;
        response.concern = view.concern.id;
        response.responded_on = closing.closed_on;
        response.agreed = closing.concerns;
        respond(practice, std::move(response));
    }
}

void settle_writing(OpenPractice& practice, const Id<CareCase>& id, const Closing& closing)
{
    auto drafts = drafts_of(practice, id);
    if (closing.drops_drafts) {
        for (const auto& draft : drafts)
            drop_saved_draft(practice, draft);
        drafts.clear();
    }
    if (closing.signs_notes)
        for (const auto& note : unsigned_notes_of(practice, id))
            if (!is_typed_over(note, drafts))
                sign_note(practice, note);
}

void settle(OpenPractice& practice, const Id<CareCase>& id, const domain::Date& closed_on)
{
    auto& records = practice.records();
    for (auto& session : records.where(&Session::care_case, id))
        if (is_to_come(*session, closed_on)) {
            session.value.status = domain::SessionStatus::cancelled;
            records.update(session);
        }
    for (auto& task : records.where(&Assignment::care_case, id))
        if (goes_on(*task)) {
            task.value.status = domain::AssignmentStatus::stopped;
            records.update(task);
        }
    for (auto& plan : records.where(&domain::MeasurePlan::care_case, id))
        if (!plan->stopped_on) {
            plan.value.stopped_on = closed_on;
            records.update(plan);
        }
}

bool has_open_case(OpenPractice& practice, const Id<Client>& client)
{
    return std::ranges::any_of(storage::cases_of(practice.records(), client),
                               [](const auto& each) { return !each->closed_on; });
}

void close_people(OpenPractice& practice, const CareCase& care_case)
{
    for (const auto& member : care_case.members) {
        auto client = practice.records().get(member.client);
        if (client->status != domain::ClientStatus::active || has_open_case(practice, client.id))
            continue;
        client.value.status = domain::ClientStatus::closed;
        practice.records().update(client);
    }
}

StillOpen count_still_open(OpenPractice& practice, const Id<CareCase>& id, const domain::Date& closed_on)
{
    auto& records = practice.records();
    const auto sessions = records.where(&Session::care_case, id);
    const auto tasks = records.where(&Assignment::care_case, id);
    const auto plans = records.where(&domain::MeasurePlan::care_case, id);
    const auto number = [](auto count) { return static_cast<int>(count); };
    StillOpen open;
    open.sessions =
        number(std::ranges::count_if(sessions, [&](const auto& each) { return is_to_come(*each, closed_on); }));
    open.tasks = number(std::ranges::count_if(tasks, [](const auto& each) { return goes_on(*each); }));
    open.plans = number(std::ranges::count_if(plans, [](const auto& each) { return !each->stopped_on; }));
    open.concerns = number(list_concerns({practice, Viewer::counselor()}, {}, id, true).size());
    open.notes = number(unsigned_notes_of(practice, id).size());
    open.drafts = number(drafts_of(practice, id).size());
    return open;
}

}

StillOpen still_open(const Looking& looking, const Id<CareCase>& id, const domain::Date& closed_on)
{
    return looking.viewer().may_open_counselors_own() ? count_still_open(looking.practice(), id, closed_on)
                                                      : StillOpen();
}

void close_case(OpenPractice& practice, const Id<CareCase>& id, const Closing& closing)
{
    auto& records = practice.records();
    auto change = records.change();
    auto care_case = records.get(id);
    refuse_closed(*care_case);
    refuse_future(practice, "closed_on", closing.closed_on);
    refuse_too_early(records.where(&Session::care_case, id), closing.closed_on);
    care_case.value.closed_on = closing.closed_on;
    care_case.value.close_reason = closing.reason;
    care_case.value.close_note = closing.note;
    care_case.value.follow_up_on = closing.follow_up_on;
    refuse_problems(check(*care_case));
    if (!closing.settles)
        refuse_unsettled(count_still_open(practice, id, closing.closed_on));
    answer_concerns(practice, id, closing);
    settle_writing(practice, id, closing);
    settle(practice, id, closing.closed_on);
    records.update(care_case);
    if (!closing.keeps_status)
        close_people(practice, *care_case);
    change.commit();
}

}
