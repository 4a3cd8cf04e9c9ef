#pragma once

#include "storage/records.hpp"

#include <map>

/// What the lists of a practice are made of, each with one query that reads no more than it returns.
namespace storage {

/// Sessions of that day that are planned or held.
std::vector<domain::Record<domain::Session>> meetings_on(const Records& records, const domain::Date& day);

/// Sessions of those days that are held, or still planned, and have no progress note; both days inclusive.
std::vector<domain::Record<domain::Session>> sessions_without_note(const Records& records, const domain::Date& from,
                                                                   const domain::Date& to);

/// How many sessions of the case were held before that day.
int held_before(Records& records, const domain::Id<domain::CareCase>& care_case, const domain::Date& day);

/// Whether anything has begun in the practice.
bool has_clients(Records& records);
bool has_sessions(Records& records);

/// Progress notes without a signature.
std::vector<domain::Record<domain::ProgressNote>> unsigned_notes(const Records& records);

/// The sessions these notes are about.
std::vector<domain::Record<domain::Session>> sessions_of_unsigned_notes(const Records& records);

/// The progress note of the case's latest session, on `until` or before, that has one.
std::optional<domain::Record<domain::ProgressNote>>
last_note(const Records& records, const domain::Id<domain::CareCase>& care_case, const domain::Date& until);

/// What is kept of people with a concern that may be open, or whose day to look again has come: every time a danger
/// came up, and the answers to it. How each stands is for domain::state_of to say.
struct ConcernRows {
    std::vector<domain::Record<domain::Concern>> occasions;
    std::vector<domain::Record<domain::ConcernResponse>> responses;
    std::vector<domain::Record<domain::ConcernLook>> looks;
};
ConcernRows concerns_to_look_at(const Records& records, const domain::Date& day);

/// What was done about the concerns of one person, oldest first.
std::vector<domain::Record<domain::ConcernResponse>> responses_about(const Records& records,
                                                                     const domain::Id<domain::Client>& client);

/// What ended or could end the concerns of one person, oldest first.
std::vector<domain::Record<domain::ConcernLook>> looks_about(const Records& records,
                                                             const domain::Id<domain::Client>& client);

/// The last screen of each member of an open case that is to be asked again on that day or before.
std::vector<domain::Record<domain::SafetyScreen>> screens_due(const Records& records, const domain::Date& day);

/// Injuries of open cases that are to be looked at again on that day or before.
std::vector<domain::Record<domain::InjuryFile>> injuries_due(const Records& records, const domain::Date& day);

/// Open goals of open cases that are due on that day or before.
std::vector<domain::Record<domain::Goal>> goals_due(const Records& records, const domain::Date& day);

/// Tasks of open cases that run and end on that day or before.
std::vector<domain::Record<domain::Assignment>> tasks_ending(const Records& records, const domain::Date& day);

/// Closed cases with a follow-up on that day or before, and no contact since a week before the follow-up.
std::vector<domain::Record<domain::CareCase>> follow_ups_due(const Records& records, const domain::Date& day);

/// Fillings of open cases that no other one corrects and that were not withdrawn.
std::vector<domain::Record<domain::Administration>> fillings_of_open_cases(const Records& records);

/// Plans of open cases that are not stopped.
std::vector<domain::Record<domain::MeasurePlan>> running_plans(const Records& records);

/// Sessions of a case from that day on that are planned or held.
std::vector<domain::Record<domain::Session>>
sessions_since(const Records& records, const domain::Id<domain::CareCase>& care_case, const domain::Date& from);

/// How often something was answered, written, filled in or given by a definition; by one version of it when given.
/// Notes and tasks do not keep the version: all of them count for each.
int count_uses(Records& records, domain::DefinitionKind kind, std::string_view id,
               std::optional<int> version = std::nullopt);

/// True when more than one person of the practice is called this.
bool is_shared_name(Records& records, const std::string& name);

/// When a case met and will meet.
struct CaseDays {
    std::optional<domain::Date> last_held;    ///< on `day` or before
    std::optional<domain::Date> next_planned; ///< on `day` or after
};

/// Of every case, by its id.
std::map<std::string, CaseDays> case_days(Records& records, const domain::Date& day);

/// Of the open cases, by their id.
std::map<std::string, CaseDays> open_case_days(Records& records, const domain::Date& day);

/// Which sessions; empty parts fit all. Days are inclusive; `client` attended.
struct SessionQuery {
    domain::Id<domain::CareCase> care_case;
    domain::Id<domain::Client> client;
    std::optional<domain::Date> from;
    std::optional<domain::Date> to;
};

/// Sessions that fit, in the order they were added.
std::vector<domain::Record<domain::Session>> sessions_like(const Records& records, const SessionQuery& query);

/// Cases whose member the client is or was.
std::vector<domain::Record<domain::CareCase>> cases_of(const Records& records,
                                                       const domain::Id<domain::Client>& client);

/// What a list of notes shows besides the session, the audience and the stage.
enum class NotePart {
    cycle,     ///< the plan and what moved, the cycle and the words for what was felt
    narrative, ///< the plan, what moved, what is taken home and the sections
    chart,     ///< all that, the moves, steps and turning points, and what was captured
    figures,
    injuries,
    substances,
    none,
};

/// The notes of a case with these parts only, oldest first; see parts_of().
std::vector<domain::Record<domain::ProgressNote>> notes_in_brief(const Records& records,
                                                                 const domain::Id<domain::CareCase>& care_case,
                                                                 domain::NoteKind kind, NotePart part);

/// The signatures under the notes of a case, in brief: the note and when it was signed; by the note's id.
std::map<std::string, domain::Record<domain::NoteSignature>>
signatures_in_brief(const Records& records, const domain::Id<domain::CareCase>& care_case);

/// The sessions of a case in brief: when they were, how long and where, and who came; oldest first.
std::vector<domain::Record<domain::Session>> sessions_in_brief(const Records& records,
                                                               const domain::Id<domain::CareCase>& care_case);

/// Everyone by name and birthday, in brief: also the status, and nothing else.
std::vector<domain::Record<domain::Client>> clients_in_brief(const Records& records);

/// Every case in brief: title, modality, members and its days.
std::vector<domain::Record<domain::CareCase>> cases_in_brief(const Records& records);

/// What was typed back for an assignment, in numbers.
struct EntryCounts {
    int entries = 0;
    int done = 0;
    int days_tried = 0; ///< days with at least one that was done
};

/// By the assignment's id; of one case, of one client or of everyone.
std::map<std::string, EntryCounts> entry_counts(Records& records, const domain::Id<domain::CareCase>& care_case,
                                                const domain::Id<domain::Client>& client);

/// Everything that was typed back in a case, by the assignment's id, oldest first.
std::map<std::string, std::vector<domain::Record<domain::Entry>>>
entries_of_case(const Records& records, const domain::Id<domain::CareCase>& care_case);

/// How many fillings of each instrument stand, that is, are corrected by no other; by the instrument's id.
std::map<std::string, int> standing_fillings_by_instrument(Records& records);

}
