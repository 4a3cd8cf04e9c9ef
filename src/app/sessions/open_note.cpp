#include "app/sessions/open_note.hpp"

#include "app/sessions/look_back.hpp"
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
Session proposed_session(const Looking& looking, const CareCase& care_case, const Id<CareCase>& id)
{
    auto& practice = looking.practice();
    Session session;
    session.care_case = id;
    session.held_on = practice.clock().today();
    session.start = now_about(practice.clock());
    session.minutes = usual_minutes;
    session.attendees = domain::members_on(care_case, session.held_on);
    const auto readers = audience_of_meeting(care_case, session.attendees);
    for (const auto& before : sessions_for_readers(looking, id, readers))
        if (before->status == domain::SessionStatus::held) {
            session.place = before->place;
            session.minutes = before->minutes ? before->minutes : session.minutes;
        }
    return session;
}

/// What was typed alone does not come up in the room; what was typed there does, where nothing else is typed.
void find_draft_of_new(const Looking& looking, OpenedNote& opened)
{
    auto& practice = looking.practice();
    opened.draft_suffix = looking.viewer().draft_suffix();
    if (looking.viewer().is_alone() && !draft_of(practice, opened.draft_name())) {
        opened.draft_suffix = Viewer::shared().in_room().draft_suffix();
        if (!draft_of(practice, opened.draft_name()))
            opened.draft_suffix.clear();
    }
}

void find_new_session(const Looking& looking, const Id<CareCase>& id, OpenedNote& opened)
{
    opened.care_case = read_case(looking, id);
    opened.proposed = proposed_session(looking, *opened.care_case.care_case, id);
    find_draft_of_new(looking, opened);
    if (draft_of(looking.practice(), opened.draft_name()))
        return;
    const auto day = opened.proposed.held_on;
    const auto sessions = list_sessions(looking, {id, {}, day, day});
    const auto planned = std::ranges::find_if(sessions, [&](const auto& session) {
        return session->status == domain::SessionStatus::planned && session->held_on == opened.proposed.held_on;
    });
    if (planned != sessions.end())
        opened.session = *planned;
}

void find_note(const Looking& looking, const NoteWanted& wanted, OpenedNote& opened)
{
    auto id = wanted.note.empty() ? std::nullopt : std::optional(wanted.note);
    if (!id && !wanted.another)
        id = note_to_open(list_notes(looking, {{}, {}, opened.session->id, wanted.kind}));
    if (!id)
        return;
    opened.note = read_note(looking, *id);
    opened.kind = opened.note->line.note->kind;
}

void say_viewed_note(OpenPractice& practice, const Id<ProgressNote>& id)
{
    auto change = practice.records().change();
    practice.records().vault().audit().append("progress_note_viewed", id.value);
    change.commit();
}

void find_session(const Looking& looking, const Id<Session>& id, OpenedNote& opened)
{
    opened.session = looking.practice().records().get(id);
    opened.care_case = read_case(looking, (*opened.session)->care_case);
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
    return session ? draft_of_new_note(session->id, kind)
                   : draft_of_new_session(care_case.care_case.id, kind, draft_suffix);
}

domain::Audience OpenedNote::readers() const
{
    if (note)
        return audience_of(*note->line.note);
    if (kind == domain::NoteKind::psychotherapy)
        return {};
    return audience_of_meeting(*care_case.care_case, session_shown().attendees);
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
        return NoteWanted{{},
                          session->id,
                          {},
                          *kind,
                          !list_notes({practice, Viewer::counselor()}, {{}, {}, session->id, *kind}).empty()};
    return std::nullopt;
}

OpenedNote open_note(const Looking& looking, const NoteWanted& wanted)
{
    auto& practice = looking.practice();
    OpenedNote opened;
    opened.kind = wanted.kind;
    const bool is_new = wanted.session.empty() && wanted.note.empty();
    const Looking eyes(practice, is_new ? looking.viewer() : looking.viewer().to_open());
    if (!wanted.note.empty())
        find_session(eyes, practice.records().get(wanted.note)->session, opened);
    else if (!wanted.session.empty())
        find_session(eyes, wanted.session, opened);
    else
        find_new_session(eyes, wanted.care_case, opened);
    if (!is_new)
        find_note(eyes, wanted, opened);
    if (!looking.may_open(opened.readers(), *opened.care_case.care_case)) {
        OpenedNote closed;
        closed.may_open = false;
        return closed;
    }
    if (opened.note)
        say_viewed_note(practice, opened.note_id());
    opened.draft = draft_of(practice, opened.draft_name());
    return opened;
}

}
