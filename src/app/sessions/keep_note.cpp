#include "app/sessions/keep_note.hpp"

#include "app/kit/audience.hpp"
#include "app/kit/refuse_problems.hpp"
#include "app/plan/concerns.hpp"
#include "app/sessions/listed_words.hpp"
#include "storage/records.hpp"

#include <algorithm>

namespace app {

using domain::AskedConcern;
using domain::CareCase;
using domain::Client;
using domain::Concern;
using domain::ConcernResponse;
using domain::GoalRating;
using domain::Id;
using domain::ProgressNote;
using domain::Record;
using domain::Session;

namespace {

std::string item_path(const char* list, std::size_t index)
{
    return std::string(list) + "[" + std::to_string(index) + "]";
}

void refuse_unknown_sections(const Definitions& definitions, const ProgressNote& note, const ProgressNote* before)
{
    const auto& form = definitions.form(note.note_template, domain::FormKind::note);
    std::vector<std::string> keys;
    for (const auto& section : form.sections)
        keys.push_back(section.key);
    for (const auto& [key, text] : note.sections)
        if (std::ranges::find(keys, key) == keys.end() && !(before && before->sections.contains(key)))
            domain::refuse("sections." + domain::shown_key(key), "unknown_field", domain::shown_name(key),
                           domain::one_of(keys));
}

void refuse_unknown_goals(OpenPractice& practice, const ProgressNote& note, const Session& session)
{
    for (std::size_t i = 0; i < note.goals.size(); ++i) {
        const auto goal = practice.records().find(note.goals[i].goal);
        if (!goal || (*goal)->care_case != session.care_case)
            domain::refuse(item_path("goals", i) + ".goal", "unknown", domain::shown(note.goals[i].goal.value),
                           "goal_of_case");
    }
}

// The person an item of the note is about: who is named, else who was there alone; nobody when that is not clear.
Id<Client> about(const Id<Client>& named, const Session& session)
{
    if (!named.empty())
        return named;
    return session.attendees.size() == 1 ? session.attendees.front() : Id<Client>{};
}

void refuse_concerns_about_nobody(const ProgressNote& note, const Session& session)
{
    for (std::size_t i = 0; i < note.concerns.size(); ++i)
        if (note.concerns[i].state == domain::AskedState::present && about(note.concerns[i].client, session).empty())
            domain::refuse(item_path("concerns", i) + ".client", "required", "nothing", "client_it_concerns");
}

Concern concern_from(const AskedConcern& asked, const Record<ProgressNote>& note, const Session& session,
                     const domain::Date& today)
{
    Concern concern;
    concern.care_case = session.care_case;
    concern.client = about(asked.client, session);
    concern.area = asked.area;
    concern.opened_on = today;
    concern.filled_on = session.held_on;
    concern.source = domain::ConcernSource::note;
    concern.source_id = note.id.value;
    concern.reason = "said";
    concern.said = asked.said;
    concern.level = asked.level;
    return concern;
}

void respond_once(storage::Records& records, const Id<Concern>& concern, const AskedConcern& asked,
                  const Session& session)
{
    if (domain::trimmed(asked.agreed).empty() || !records.where(&ConcernResponse::concern, concern).empty())
        return;
    records.add(ConcernResponse{concern, session.held_on, asked.said, asked.agreed, asked.told, asked.next_look_on,
                                asked.level});
}

// One rating of a goal by a person a day: a corrected draft corrects it.
void keep_rating(storage::Records& records, const GoalRating& rating)
{
    for (auto& known : records.where(&GoalRating::goal, rating.goal))
        if (known->client == rating.client && known->rated_on == rating.rated_on) {
            if (known->value != rating.value) {
                known.value.value = rating.value;
                records.update(known);
            }
            return;
        }
    records.add(rating);
}

}

Record<CareCase> case_named_in(OpenPractice& practice, const Id<CareCase>& id)
{
    auto care_case = practice.records().find(id);
    if (!care_case)
        domain::refuse("case", "unknown", domain::shown(id.value), "id_of_case");
    return std::move(*care_case);
}

void refuse_unfit_note(OpenPractice& practice, const ProgressNote& note, const Session& session,
                       const CareCase& care_case, const ProgressNote* before)
{
    refuse_problems(check(note, care_case));
    refuse_unknown_sections(practice.definitions(), note, before);
    refuse_unknown_goals(practice, note, session);
    refuse_concerns_about_nobody(note, session);
}

void mark_held(OpenPractice& practice, Record<Session>& session)
{
    if (session->status != domain::SessionStatus::planned || session->held_on > practice.clock().today())
        return;
    session.value.status = domain::SessionStatus::held;
    practice.records().update(session);
}

void keep_consequences(OpenPractice& practice, const Record<ProgressNote>& note, const Session& session)
{
    auto& records = practice.records();
    for (const auto& asked : note->concerns)
        if (asked.state == domain::AskedState::present) {
            const auto concern = open_concern(practice, concern_from(asked, note, session, practice.clock().today()));
            respond_once(records, concern, asked, session);
        }
    for (const auto& touched : note->goals)
        if (touched.rating)
            keep_rating(records, {touched.goal, about(touched.client, session), session.held_on, *touched.rating, {}});
}

Id<ProgressNote> keep_note(OpenPractice& practice, const Record<Session>& session, const CareCase& care_case,
                           ProgressNote note)
{
    note.session = session.id;
    refuse_unfit_note(practice, note, *session, care_case);
    refuse_unlisted(practice, note);
    settle_audience_strictly(note, care_case, session->attendees, origin_of(note));
    const auto id = practice.records().add(note);
    keep_consequences(practice, {id, 1, note}, *session);
    return id;
}

}
