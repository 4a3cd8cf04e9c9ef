#include "app/sessions/before_signing.hpp"

#include "app/homework/homework.hpp"
#include "app/plan/concerns.hpp"
#include "app/practice/practice.hpp"
#include "app/practice/signatures.hpp"
#include "app/sessions/sessions.hpp"
#include "domain/text.hpp"
#include "storage/records.hpp"

#include <algorithm>

namespace app {

using domain::ProgressNote;
using domain::Record;
using domain::Session;

namespace {

int words_in(const ProgressNote& note)
{
    std::size_t words = 0;
    for (const auto* text : {&note.what_moved, &note.takes_home, &note.plan, &note.quote, &note.practice_given})
        words += domain::count_words(*text);
    for (const auto& [key, text] : note.sections)
        words += domain::count_words(text);
    for (const auto& encounter : note.encounter)
        words += domain::count_words(encounter.words);
    for (const auto& asked : note.concerns)
        words += domain::count_words(asked.said) + domain::count_words(asked.agreed);
    for (const auto& word : note.emotion_words)
        words += domain::count_words(word);
    return static_cast<int>(words);
}

bool was_there(const Session& session, const domain::Id<domain::Client>& client)
{
    return std::ranges::find(session.attendees, client) != session.attendees.end();
}

bool has_unanswered_concern(const Looking& looking, const Session& session)
{
    return std::ranges::any_of(list_concerns(looking, {}, session.care_case, true), [&](const ConcernView& view) {
        return view.is_open() && !view.next_look_on && was_there(session, view.concern->client);
    });
}

/// The day of the session before this one; the first day there is when there was none.
domain::Date day_before(const Looking& looking, const Session& session)
{
    domain::Date day{};
    for (const auto& each : list_sessions_in_brief(looking, session.care_case))
        if (each->status == domain::SessionStatus::held && each->held_on < session.held_on)
            day = std::max(day, each->held_on);
    return day;
}

bool has_unreviewed_practice(const Looking& looking, const Session& session)
{
    const auto since = day_before(looking, session);
    for (const auto& task : list_assignments(looking, {}, session.care_case))
        if (task.assignment->status == domain::AssignmentStatus::running &&
            was_there(session, task.assignment->client) && task.entries > 0)
            for (const auto& entry : list_entries(looking, task.assignment.id))
                if (entry->done_on >= since && entry->done_on <= session.held_on && !entry->counselor_rating)
                    return true;
    return false;
}

bool asks_nothing_of_safety(const ProgressNote& note)
{
    return std::ranges::all_of(note.concerns,
                               [](const auto& asked) { return asked.state == domain::AskedState::not_asked; });
}

std::vector<SigningHint> hints_for(const Looking& looking, const ProgressNote& note, const Session& session)
{
    std::vector<SigningHint> hints;
    if (note.kind != domain::NoteKind::progress || !looking.viewer().is_alone())
        return hints;
    if (has_unanswered_concern(looking, session))
        hints.push_back(SigningHint::concern_without_response);
    if (has_unreviewed_practice(looking, session))
        hints.push_back(SigningHint::practice_not_reviewed);
    if (asks_nothing_of_safety(note))
        hints.push_back(SigningHint::safety_not_asked);
    return hints;
}

}

BeforeSigning before_signing(const Looking& looking, const domain::Id<ProgressNote>& id)
{
    auto& practice = looking.practice();
    const auto note = practice.records().get(id);
    refuse_signed(practice, id);
    refuse_empty_note(*note);
    const auto session = practice.records().get(note->session);
    const auto offset_then = practice.clock().offset(std::chrono::sys_days(session->held_on) + std::chrono::hours(12));
    BeforeSigning before{session->attendees, session->held_on, words_in(*note), 0, {}};
    before.days_late =
        days_late(*session, practice.clock().stamp(), profile_of(practice)->late_note_after_hours, offset_then);
    before.hints = hints_for({practice, looking.viewer().to_open()}, *note, *session);
    return before;
}

}
