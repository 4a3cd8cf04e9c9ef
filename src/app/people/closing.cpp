#include "app/people/closing.hpp"

#include "app/kit/drafts.hpp"
#include "app/kit/refuse_problems.hpp"
#include "app/people/case_member.hpp"
#include "app/people/cases.hpp"
#include "app/plan/concerns.hpp"
#include "app/practice/signatures.hpp"
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

int unsigned_notes_of(OpenPractice& practice, const std::vector<Record<Session>>& sessions)
{
    int count = 0;
    for (const auto& session : sessions)
        for (const auto& note : practice.records().where(&domain::ProgressNote::session, session.id))
            count += !signature_of(practice, note.id);
    return count;
}

// A draft's key holds the id of the case, or of the session it belongs to. What is typed of the closing itself is none.
int drafts_of(OpenPractice& practice, const Id<CareCase>& id, const std::vector<Record<Session>>& sessions)
{
    const auto drafts = list_drafts(practice);
    return static_cast<int>(std::ranges::count_if(drafts, [&](const Draft& draft) {
        if (draft.name.kind == "close_case")
            return false;
        const auto names = [&](const std::string& each) { return draft.name.key.find(each) != std::string::npos; };
        return names(id.value) ||
               std::ranges::any_of(sessions, [&](const auto& session) { return names(session.id.value); });
    }));
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
    open.notes = unsigned_notes_of(practice, sessions);
    open.drafts = drafts_of(practice, id, sessions);
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
    settle(practice, id, closing.closed_on);
    records.update(care_case);
    if (!closing.keeps_status)
        close_people(practice, *care_case);
    change.commit();
}

}
