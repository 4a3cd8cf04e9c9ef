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

namespace {

/// Gives each note to its session; the order of the sessions is the order of the lines.
std::vector<NoteLine> lines_of(const Looking& looking, const Id<domain::CareCase>& id,
                               const std::vector<Record<Session>>& sessions, std::vector<Record<ProgressNote>> notes,
                               std::map<std::string, Record<domain::NoteSignature>> signatures)
{
    std::map<std::string, std::vector<Record<ProgressNote>>> by_session;
    const auto& care_case = looking.care_case(id);
    for (auto& note : notes)
        if (looking.may_see(audience_of(*note), care_case))
            by_session[note->session.value].push_back(std::move(note));
    std::vector<NoteLine> lines;
    for (const auto& session : sessions)
        for (auto& note : by_session[session.id.value]) {
            const auto signature = signatures.find(note.id.value);
            lines.push_back({std::move(note), session->held_on, std::nullopt});
            if (signature != signatures.end())
                lines.back().signature = std::move(signature->second);
        }
    return lines;
}

std::vector<NoteLine> notes_of_case(const Looking& looking, const NoteFilter& filter)
{
    const auto& records = looking.practice().records();
    const std::vector<storage::Value> of_case{filter.care_case.value};
    const std::string of_sessions = "(SELECT id FROM session WHERE \"case\" = ?)";
    auto notes = records.select<ProgressNote>("session IN " + of_sessions, of_case);
    std::erase_if(notes, [&](const auto& note) { return note->kind != filter.kind; });
    std::map<std::string, Record<domain::NoteSignature>> signatures;
    for (auto& signature : records.select<domain::NoteSignature>(
             "note IN (SELECT id FROM progress_note WHERE session IN " + of_sessions + ")", of_case))
        signatures.emplace(signature->note.value, std::move(signature));
    return lines_of(looking, filter.care_case, sessions_for(looking, filter), std::move(notes), std::move(signatures));
}

}

std::vector<NoteLine> list_notes_in_brief(const Looking& looking, const Id<domain::CareCase>& care_case,
                                          storage::NotePart part)
{
    const auto& records = looking.practice().records();
    return lines_of(looking, care_case, list_sessions_in_brief(looking, care_case),
                    storage::notes_in_brief(records, care_case, NoteKind::progress, part),
                    storage::signatures_in_brief(records, care_case));
}

std::vector<NoteLine> list_notes(const Looking& looking, const NoteFilter& filter)
{
    if (filter.session.empty() && !filter.care_case.empty())
        return notes_of_case(looking, filter);
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
    auto lines = list_notes_in_brief(looking, care_case, storage::NotePart::none);
    std::erase_if(lines, [&](const auto& line) { return line.held_on > until; });
    return lines.empty() ? std::nullopt : std::optional(looking.practice().records().get(lines.back().note.id));
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
