#include "app/sessions/notes.hpp"

#include "app/kit/apply_changes.hpp"
#include "app/kit/audience.hpp"
#include "app/practice/practice.hpp"
#include "app/practice/signatures.hpp"
#include "app/sessions/keep_note.hpp"
#include "app/sessions/listed_words.hpp"
#include "app/sessions/sessions.hpp"
#include "storage/lists.hpp"

#include <algorithm>

namespace app {

using domain::Id;
using domain::NoteKind;
using domain::ProgressNote;
using domain::Record;
using domain::Session;

namespace {

Record<Session> session_of(OpenPractice& practice, const ProgressNote& note)
{
    auto session = practice.records().find(note.session);
    if (!session)
        domain::refuse("session", "unknown", domain::shown(note.session.value), "id_of_session");
    return std::move(*session);
}

void refuse_moving(const ProgressNote& before, const ProgressNote& after)
{
    if (after.session != before.session)
        domain::refuse("session", "stays", "another_session", "session_of_note");
    if (after.kind != before.kind)
        domain::refuse("kind", "stays", {"value", std::string(token_of(after.kind))},
                       {"value", std::string(token_of(before.kind))});
}

std::vector<Record<ProgressNote>> notes_of(const Looking& looking, const Record<Session>& session, NoteKind kind)
{
    auto notes = looking.practice().records().where(&ProgressNote::session, session.id);
    const auto& care_case = looking.care_case(session->care_case);
    std::erase_if(
        notes, [&](const auto& note) { return note->kind != kind || !looking.may_see(audience_of(*note), care_case); });
    return notes;
}

std::vector<Record<Session>> sessions_for(const Looking& looking, const NoteFilter& filter)
{
    if (filter.session.empty())
        return list_sessions(looking, {filter.care_case, filter.client, {}, {}});
    return {looking.practice().records().get(filter.session)};
}

}

Id<ProgressNote> record_note(OpenPractice& practice, const ProgressNote& note, const DraftName& typed_in)
{
    auto change = practice.records().change();
    auto session = session_of(practice, note);
    if (note.kind == NoteKind::progress)
        mark_held(practice, session);
    const auto care_case = practice.records().get(session->care_case);
    const auto id = keep_note(practice, session, *care_case, note);
    drop_saved_draft(practice, typed_in);
    change.commit();
    return id;
}

void update_note(OpenPractice& practice, const Id<ProgressNote>& id, const domain::Tree& changes,
                 const DraftName& typed_in)
{
    auto& records = practice.records();
    auto change = records.change();
    auto note = records.get(id);
    refuse_signed(practice, id);
    const auto before = note;
    apply_changes(note, changes);
    refuse_moving(*before, *note);
    const auto session = session_of(practice, *note);
    const auto care_case = records.get(session->care_case);
    refuse_unfit_note(practice, *note, *session, *care_case, &*before);
    refuse_unlisted(practice, *note, *before);
    settle_audience_strictly(note.value, *care_case, session->attendees, origin_of(*note));
    refuse_widening(audience_of(*before), audience_of(*note), *care_case);
    records.update(note);
    keep_consequences(practice, note, *session);
    drop_saved_draft(practice, typed_in);
    change.commit();
}

std::vector<std::string> belongs_on_the_record(const ProgressNote& note)
{
    std::vector<std::string> fields;
    if (note.kind != NoteKind::psychotherapy)
        return fields;
    if (!note.interventions.empty())
        fields.emplace_back("interventions");
    if (!note.what_moved.empty())
        fields.emplace_back("what_moved");
    if (!note.takes_home.empty())
        fields.emplace_back("takes_home");
    if (!note.plan.empty())
        fields.emplace_back("plan");
    return fields;
}

std::vector<NoteLine> list_notes(const Looking& looking, const NoteFilter& filter)
{
    std::vector<NoteLine> lines;
    for (const auto& session : sessions_for(looking, filter))
        for (auto& note : notes_of(looking, session, filter.kind)) {
            auto signature = signature_of(looking.practice(), note.id);
            lines.push_back({std::move(note), session->held_on, std::move(signature)});
        }
    return lines;
}

std::optional<Record<ProgressNote>> last_note_seen(const Looking& looking, const Id<domain::CareCase>& care_case,
                                                   const domain::Date& until)
{
    if (looking.sees_counselors_own(care_case))
        return storage::last_note(looking.practice().records(), care_case, until);
    auto sessions = list_sessions(looking, {care_case, {}, {}, until});
    for (auto session = sessions.rbegin(); session != sessions.rend(); ++session)
        if (auto notes = notes_of(looking, *session, NoteKind::progress); !notes.empty())
            return std::move(notes.back());
    return std::nullopt;
}

NoteView read_note(const Looking& looking, const Id<ProgressNote>& id)
{
    auto& practice = looking.practice();
    auto& records = practice.records();
    const auto note = records.get(id);
    const auto session = session_of(practice, *note);
    const auto limit = profile_of(practice)->late_note_after_hours;
    const auto offset_then = practice.clock().offset(std::chrono::sys_days(session->held_on) + std::chrono::hours(12));
    NoteView view{{note, session->held_on, signature_of(practice, id)}, 0, {}};
    if (view.line.signature)
        view.days_late = days_late(*session, view.line.signature->value.signed_at, limit, offset_then);
    for (auto& amendment : records.where(&domain::Amendment::note, id)) {
        const auto late = days_late(*session, amendment->written_at, limit, offset_then);
        view.amendments.push_back({std::move(amendment), late});
    }
    return view;
}

NoteView view_note(const Looking& looking, const Id<ProgressNote>& id)
{
    auto& records = looking.practice().records();
    auto change = records.change();
    auto view = read_note(looking, id);
    records.vault().audit().append("progress_note_viewed", id.value);
    change.commit();
    return view;
}

}
