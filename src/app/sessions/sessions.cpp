#include "app/sessions/sessions.hpp"

#include "app/kit/apply_changes.hpp"
#include "app/kit/audience.hpp"
#include "app/kit/failure.hpp"
#include "app/kit/refuse_problems.hpp"
#include "app/people/case_member.hpp"
#include "app/practice/signatures.hpp"
#include "app/sessions/keep_note.hpp"
#include "app/sessions/note_text.hpp"
#include "storage/lists.hpp"
#include "storage/records.hpp"

#include <algorithm>

namespace app {

using domain::CareCase;
using domain::Id;
using domain::ProgressNote;
using domain::Record;
using domain::Session;

namespace {

// Who comes is everyone, until it is said otherwise. Who came to joint work is known only when somebody says it: what
// was said there is shown to nobody else until then.
void settle_attendees(Session& session, const CareCase& care_case)
{
    const bool is_known = session.status == domain::SessionStatus::planned || !is_joint(care_case);
    if (session.attendees.empty() && is_known)
        session.attendees = members_on(care_case, session.held_on);
}

// What is still to come is planned or called off; it was not held and nobody stayed away.
void refuse_unfit(const OpenPractice& practice, const Session& session, const CareCase& care_case)
{
    refuse_problems(check(session, care_case));
    if (session.attendees.empty() && !is_joint(care_case))
        domain::refuse("attendees", "required", "nothing", "members_who_came");
    if (session.status == domain::SessionStatus::held || session.status == domain::SessionStatus::missed)
        refuse_future(practice, "held_on", session.held_on);
    if (session.status != domain::SessionStatus::cancelled)
        refuse_after_closing(care_case, "held_on", session.held_on);
}

// Problems of a note inside a session's document name the field from there.
void keep_nested_note(OpenPractice& practice, const Record<Session>& session, const CareCase& care_case,
                      const ProgressNote& note)
{
    try {
        keep_note(practice, session, care_case, note);
    } catch (const domain::Refused& refused) {
        auto problem = refused.problem();
        problem.field.insert(0, "note.");
        throw domain::Refused(std::move(problem));
    }
}

void refuse_changing_signed(OpenPractice& practice, const Record<Session>& before, const Session& after)
{
    if (session_text(*before) == session_text(after))
        return;
    for (const auto& note : practice.records().where(&ProgressNote::session, before.id))
        if (signature_of(practice, note.id))
            throw Failure(FailureKind::not_allowed,
                          domain::Problem{"session", "signed", "session_with_signed_note", "amend_the_note"});
}

void narrow_drafts(OpenPractice& practice, const Record<Session>& session, const CareCase& care_case)
{
    const auto start = domain::starting_audience(care_case, session->attendees, domain::Origin::said);
    for (auto& note : practice.records().where(&ProgressNote::session, session.id))
        if (widens(start, audience_of(*note), care_case)) {
            note.value.visibility = start.visibility;
            note.value.member = start.member;
            practice.records().update(note);
        }
}

}

Id<Session> record_session(OpenPractice& practice, Session session, const std::optional<ProgressNote>& note,
                           const DraftName& typed_in)
{
    auto& records = practice.records();
    auto change = records.change();
    const auto care_case = case_named_in(practice, session.care_case);
    settle_attendees(session, *care_case);
    refuse_unfit(practice, session, *care_case);
    const auto id = records.add(session);
    if (note)
        keep_nested_note(practice, {id, 1, session}, *care_case, *note);
    drop_saved_draft(practice, typed_in);
    change.commit();
    return id;
}

std::vector<Record<Session>> list_sessions(const Looking& looking, const SessionFilter& filter)
{
    auto sessions =
        storage::sessions_like(looking.practice().records(), {filter.care_case, filter.client, filter.from, filter.to});
    std::erase_if(sessions, [&](const auto& session) { return !looking.may_see(*session); });
    std::ranges::stable_sort(sessions, {}, [](const auto& each) { return std::pair(each->held_on, each->start); });
    return sessions;
}

std::vector<Record<Session>> list_sessions_in_brief(const Looking& looking, const Id<CareCase>& care_case)
{
    auto sessions = storage::sessions_in_brief(looking.practice().records(), care_case);
    std::erase_if(sessions, [&](const auto& session) { return !looking.may_see(*session); });
    std::ranges::stable_sort(sessions, {}, [](const auto& each) { return std::pair(each->held_on, each->start); });
    return sessions;
}

SessionView read_session(const Looking& looking, const Id<Session>& id)
{
    return {looking.practice().records().get(id), list_notes(looking, {{}, {}, id})};
}

SessionView view_session(const Looking& looking, const Id<Session>& id)
{
    auto& records = looking.practice().records();
    auto change = records.change();
    auto view = read_session(looking, id);
    records.vault().audit().append("session_viewed", id.value);
    change.commit();
    return view;
}

void update_session(OpenPractice& practice, const Id<Session>& id, const domain::Tree& changes)
{
    auto& records = practice.records();
    auto change = records.change();
    auto session = records.get(id);
    const auto before = session;
    apply_changes(session, changes);
    if (session->care_case != before->care_case)
        domain::refuse("case", "stays", "another_case", "case_of_session");
    const auto care_case = records.get(session->care_case);
    refuse_unfit(practice, *session, *care_case);
    if (session->attendees.empty() && !before->attendees.empty())
        domain::refuse("attendees", "required", "nothing", "members_who_came");
    refuse_changing_signed(practice, before, *session);
    records.update(session);
    if (session->attendees != before->attendees)
        narrow_drafts(practice, session, *care_case);
    change.commit();
}

}
