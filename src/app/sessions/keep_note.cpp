#include "app/sessions/keep_note.hpp"

#include "app/kit/audience.hpp"
#include "app/kit/refuse_problems.hpp"
#include "app/plan/concerns.hpp"
#include "app/plan/screens.hpp"
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

bool is_section_of_some_template(const Definitions& definitions, const std::string& key)
{
    return std::ranges::any_of(definitions.forms(), [&](const auto& form) {
        return form.kind == domain::FormKind::note &&
               std::ranges::find(form.sections, key, &domain::FormSection::key) != form.sections.end();
    });
}

// Whoever changes the template keeps what they had written in the sections of the one before.
void refuse_unknown_sections(const Definitions& definitions, const ProgressNote& note, const ProgressNote* before)
{
    const auto& form = definitions.form(note.note_template, domain::FormKind::note);
    std::vector<std::string> keys;
    for (const auto& section : form.sections)
        keys.push_back(section.key);
    for (const auto& [key, text] : note.sections)
        if (std::ranges::find(keys, key) == keys.end() && !(before && before->sections.contains(key)) &&
            !is_section_of_some_template(definitions, key))
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

// What a draft of an earlier version said of both at once stays as it is, so that the rest of it can be saved.
bool was_said_before(const AskedConcern& asked, const ProgressNote* before)
{
    return before && asked.state == domain::AskedState::denied &&
           std::ranges::find(before->concerns, asked) != before->concerns.end();
}

void refuse_concerns_about_nobody(const ProgressNote& note, const Session& session, const ProgressNote* before)
{
    for (std::size_t i = 0; i < note.concerns.size(); ++i)
        if (!was_said_before(note.concerns[i], before) && note.concerns[i].state != domain::AskedState::not_asked &&
            about(note.concerns[i].client, session).empty())
            domain::refuse(item_path("concerns", i) + ".client", "required", "nothing", "client_it_concerns");
}

// Nobody can say in front of the partner that the partner frightens them: an answer given there is worth nothing.
void refuse_asking_about_home_together(const ProgressNote& note, const Session& session, const ProgressNote* before)
{
    if (session.attendees.size() < 2)
        return;
    for (std::size_t i = 0; i < note.concerns.size(); ++i)
        if (note.concerns[i].area == domain::ConcernArea::home && !was_said_before(note.concerns[i], before) &&
            note.concerns[i].state != domain::AskedState::not_asked)
            domain::refuse(item_path("concerns", i) + ".state", "in_company",
                           {"value", token_of(note.concerns[i].state)}, "not_asked_in_company");
}

void refuse_unknown_injuries(OpenPractice& practice, const ProgressNote& note, const Session& session)
{
    for (std::size_t i = 0; i < note.injuries.size(); ++i) {
        const auto injury = practice.records().find(note.injuries[i].injury);
        if (!injury || (*injury)->care_case != session.care_case)
            domain::refuse(item_path("injuries", i) + ".injury", "unknown",
                           domain::shown(note.injuries[i].injury.value), "injury_of_case");
    }
}

void refuse_unfit_work(OpenPractice& practice, const ProgressNote& note, const Session& session)
{
    if (!domain::trimmed(note.unfit_reason).empty())
        return;
    const auto unfit = unfit_work_of(practice, note, session);
    if (!unfit.empty())
        domain::refuse("unfit_reason", "unfit", {"value", token_of(unfit.front())}, "fitting_work_or_reason");
}

std::vector<LaterAnswer> denials_in(const ProgressNote& note, const Session& session, const std::string& source_id)
{
    std::vector<LaterAnswer> denials;
    for (const auto& asked : note.concerns)
        if (asked.state == domain::AskedState::denied)
            denials.push_back(
                {about(asked.client, session), asked.area, session.held_on, domain::ConcernSource::note, source_id});
    return denials;
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

// The file of an injury says how far the work has come; each session says what was done that day.
void keep_injury_steps(OpenPractice& practice, const ProgressNote& note)
{
    for (const auto& work : note.injuries)
        if (auto injury = practice.records().get(work.injury); work.step && injury->step.value_or(0) < *work.step) {
            injury.value.step = work.step;
            practice.records().update(injury);
        }
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
    refuse_concerns_about_nobody(note, session, before);
    refuse_asking_about_home_together(note, session, before);
    refuse_unknown_injuries(practice, note, session);
    refuse_unfit_work(practice, note, session);
}

std::vector<domain::Unfit> unfit_work_of(OpenPractice& practice, const ProgressNote& note, const Session& session)
{
    const auto care_case = practice.records().get(session.care_case);
    return unfit_work(note, care_case->modality, joint_work_of(practice, care_case), session.attendees.size());
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
    const auto denials = denials_in(*note, session, note.id.value);
    withdraw_denials(practice, note.id.value, denials);
    for (const auto& denial : denials)
        keep_denied(practice, denial);
    keep_injury_steps(practice, *note);
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
