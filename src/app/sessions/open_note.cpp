#include "app/sessions/open_note.hpp"

#include "app/sessions/sessions.hpp"
#include "domain/clock.hpp"
#include "storage/records.hpp"

#include <algorithm>

namespace app {

using domain::CareCase;
using domain::Id;
using domain::ProgressNote;
using domain::Record;
using domain::Session;

namespace {

constexpr int usual_minutes = 50;
constexpr int round_to = 5;

/// The note to open when a session has several: the first that is not signed, else the last.
std::optional<Id<ProgressNote>> note_to_open(const std::vector<NoteLine>& notes)
{
    if (notes.empty())
        return std::nullopt;
    const auto open = std::ranges::find_if(notes, [](const auto& note) { return !note.signature; });
    return (open == notes.end() ? notes.back() : *open).note.id;
}

domain::TimeOfDay now_about(const domain::Clock& clock)
{
    const auto at = clock.stamp();
    const auto since_midnight = (at.utc + at.offset).time_since_epoch() % std::chrono::days(1);
    const auto now = static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(since_midnight).count());
    return {now - now % round_to};
}

/// A session held now, like the last one.
Session proposed_session(OpenPractice& practice, const CareCase& care_case, const Id<CareCase>& id,
                         const std::vector<Record<Session>>& sessions)
{
    Session session;
    session.care_case = id;
    session.held_on = practice.clock().today();
    session.start = now_about(practice.clock());
    session.minutes = usual_minutes;
    session.attendees = domain::members_on(care_case, session.held_on);
    for (const auto& before : sessions)
        if (before->status == domain::SessionStatus::held) {
            session.place = before->place;
            session.minutes = before->minutes ? before->minutes : session.minutes;
        }
    return session;
}

void find_new_session(OpenPractice& practice, const Id<CareCase>& id, OpenedNote& opened)
{
    opened.care_case = read_case(practice, id);
    const auto sessions = list_sessions(practice, {id, {}, {}, {}});
    opened.proposed = proposed_session(practice, *opened.care_case.care_case, id, sessions);
    if (draft_of(practice, opened.draft_name()))
        return;
    const auto planned = std::ranges::find_if(sessions, [&](const auto& session) {
        return session->status == domain::SessionStatus::planned && session->held_on == opened.proposed.held_on;
    });
    if (planned != sessions.end())
        opened.session = *planned;
}

void find_note(OpenPractice& practice, const NoteWanted& wanted, OpenedNote& opened)
{
    auto id = wanted.note.empty() ? std::nullopt : std::optional(wanted.note);
    if (!id && !wanted.another)
        id = note_to_open(list_notes(practice, {{}, {}, opened.session->id, wanted.kind}));
    if (!id)
        return;
    opened.note = view_note(practice, *id);
    opened.kind = opened.note->line.note->kind;
}

void find_session(OpenPractice& practice, const Id<Session>& id, OpenedNote& opened)
{
    opened.session = practice.records().get(id);
    opened.care_case = read_case(practice, (*opened.session)->care_case);
}

}

Id<ProgressNote> OpenedNote::note_id() const
{
    return note ? note->line.note.id : Id<ProgressNote>();
}

DraftName OpenedNote::draft_name() const
{
    if (note)
        return draft_of_note(note_id(), kind);
    return session ? draft_of_new_note(session->id, kind) : draft_of_new_session(care_case.care_case.id, kind);
}

std::optional<NoteWanted> note_typed(OpenPractice& practice, const DraftName& draft)
{
    const auto kind = kind_of_draft(draft);
    if (!kind)
        return std::nullopt;
    const auto& records = practice.records();
    if (const auto care_case = case_of_new_session(draft); records.find(care_case))
        return NoteWanted{care_case, {}, {}, *kind};
    if (const auto note = records.find(Id<ProgressNote>{draft.key}))
        return NoteWanted{{}, (*note)->session, note->id, *kind};
    if (const auto session = records.find(Id<Session>{draft.key}))
        return NoteWanted{{}, session->id, {}, *kind, !list_notes(practice, {{}, {}, session->id, *kind}).empty()};
    return std::nullopt;
}

OpenedNote open_note(OpenPractice& practice, const NoteWanted& wanted)
{
    OpenedNote opened;
    opened.kind = wanted.kind;
    if (!wanted.note.empty())
        find_session(practice, practice.records().get(wanted.note)->session, opened);
    else if (!wanted.session.empty())
        find_session(practice, wanted.session, opened);
    else
        find_new_session(practice, wanted.care_case, opened);
    if (!wanted.session.empty() || !wanted.note.empty())
        find_note(practice, wanted, opened);
    opened.draft = draft_of(practice, opened.draft_name());
    return opened;
}

}
