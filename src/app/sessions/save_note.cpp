#include "app/sessions/save_note.hpp"

#include "app/sessions/keep_note.hpp"
#include "app/sessions/sessions.hpp"
#include "domain/tree_path.hpp"
#include "storage/records.hpp"

namespace app {

using domain::Id;
using domain::NoteKind;
using domain::ProgressNote;
using domain::Record;
using domain::Session;
using domain::Tree;

namespace {

constexpr auto progress_draft = "progress_note";
constexpr auto private_draft = "psychotherapy_note";
constexpr std::string_view new_for = "new:";

DraftName draft_named(NoteKind kind, std::string key)
{
    return {kind == NoteKind::psychotherapy ? private_draft : progress_draft, std::move(key)};
}

bool says_something(const Tree& changes)
{
    const auto* paths = changes.as<Tree::Map>();
    return paths && !paths->empty();
}

Id<Session> keep_session(OpenPractice& practice, const NoteToSave& saving)
{
    auto fields = saving.session_fields;
    if (saving.session.empty()) {
        set_path(fields, "case", saving.care_case.value);
        const auto id = record_session(practice, domain::from_tree<Session>(fields));
        drop_saved_draft(practice, draft_of_new_session(saving.care_case, saving.kind, saving.draft_suffix));
        return id;
    }
    if (says_something(fields)) {
        set_path(fields, "row_version", saving.session_version);
        update_session(practice, saving.session, fields);
    }
    auto session = practice.records().get(saving.session);
    mark_held(practice, session);
    return saving.session;
}

Id<ProgressNote> keep_new_note(OpenPractice& practice, const NoteToSave& saving, const Id<Session>& session)
{
    auto fields = saving.note_fields;
    set_path(fields, "session", session.value);
    set_path(fields, "kind", domain::token_of(saving.kind));
    return record_note(practice, domain::from_tree<ProgressNote>(fields), draft_of_new_note(session, saving.kind));
}

// Fewer people at the session make its notes narrower, which counts as a change of them: what was read is held against
// the note as it was before.
Id<ProgressNote> keep_note_changes(OpenPractice& practice, const NoteToSave& saving, int version_before)
{
    auto fields = saving.note_fields;
    const bool is_fresh = version_before == saving.note_version;
    if (says_something(fields) || !is_fresh) {
        set_path(fields, "row_version",
                 is_fresh ? practice.records().get(saving.note).row_version : saving.note_version);
        update_note(practice, saving.note, fields);
    }
    drop_saved_draft(practice, draft_of_note(saving.note, saving.kind));
    return saving.note;
}

// The editor shows the session and its note as one document.
template<class Keep>
Id<ProgressNote> naming_note_fields(const Keep& keep)
{
    try {
        return keep();
    } catch (const domain::Refused& refused) {
        auto problem = refused.problem();
        problem.field.insert(0, "note.");
        throw domain::Refused(std::move(problem));
    }
}

}

DraftName draft_of_new_session(const Id<domain::CareCase>& care_case, NoteKind kind, const std::string& suffix)
{
    auto name = draft_named(kind, std::string(new_for) + care_case.value);
    name.kind += suffix;
    return name;
}

DraftName draft_of_new_note(const Id<Session>& session, NoteKind kind)
{
    return draft_named(kind, session.value);
}

DraftName draft_of_note(const Id<ProgressNote>& note, NoteKind kind)
{
    return draft_named(kind, note.value);
}

std::optional<NoteKind> kind_of_draft(const DraftName& draft)
{
    const auto kind = kind_without_room(draft);
    if (kind == progress_draft)
        return NoteKind::progress;
    return kind == private_draft ? std::optional(NoteKind::psychotherapy) : std::nullopt;
}

Id<domain::CareCase> case_of_new_session(const DraftName& draft)
{
    return {kind_of_draft(draft) && draft.key.starts_with(new_for) ? draft.key.substr(new_for.size()) : std::string()};
}

SavedNote save_note_with_session(OpenPractice& practice, const NoteToSave& saving)
{
    auto& records = practice.records();
    auto change = records.change();
    const int version_before = saving.note.empty() ? 0 : records.get(saving.note).row_version;
    const auto session = keep_session(practice, saving);
    const auto note = naming_note_fields([&] {
        return saving.note.empty() ? keep_new_note(practice, saving, session)
                                   : keep_note_changes(practice, saving, version_before);
    });
    SavedNote saved{records.get(session), records.get(note)};
    change.commit();
    return saved;
}

}
