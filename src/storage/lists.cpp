#include "storage/lists.hpp"

#include "storage/brief.hpp"

namespace storage {

using domain::Date;
using domain::Record;

namespace {

std::vector<Value> days(std::initializer_list<Date> given)
{
    std::vector<Value> values;
    for (const auto& day : given)
        values.emplace_back(domain::to_text(day));
    return values;
}

const std::string in_open_case = "\"case\" IN (SELECT id FROM care_case WHERE closed_on IS NULL)";

std::optional<Date> day_in(const Value& value)
{
    const auto* text = std::get_if<std::string>(&value);
    return text ? domain::parse_date(*text) : std::nullopt;
}

}

std::vector<Record<domain::Session>> meetings_on(const Records& records, const Date& day)
{
    return records.select<domain::Session>("held_on = ? AND status IN ('planned', 'held')", days({day}));
}

std::vector<Record<domain::Session>> sessions_without_note(const Records& records, const Date& from, const Date& to)
{
    return records.select<domain::Session>(
        "held_on BETWEEN ? AND ? AND status IN ('planned', 'held') AND NOT EXISTS"
        " (SELECT 1 FROM progress_note WHERE session = session.id AND kind = 'progress')",
        days({from, to}));
}

namespace {

std::int64_t one_number(Records& records, const std::string& query, const std::vector<Value>& values = {})
{
    const auto rows = records.vault().database().query(query, values, std::vector{Kind::integer});
    return std::get<std::int64_t>(rows.front().front());
}

}

int held_before(Records& records, const domain::Id<domain::CareCase>& care_case, const Date& day)
{
    return static_cast<int>(
        one_number(records, "SELECT count(*) FROM session WHERE \"case\" = ? AND status = 'held' AND held_on < ?",
                   {care_case.value, domain::to_text(day)}));
}

bool has_clients(Records& records)
{
    return one_number(records, "SELECT EXISTS (SELECT 1 FROM client)") != 0;
}

bool has_sessions(Records& records)
{
    return one_number(records, "SELECT EXISTS (SELECT 1 FROM session)") != 0;
}

std::vector<Record<domain::ProgressNote>> unsigned_notes(const Records& records)
{
    return records.select<domain::ProgressNote>("id IN (SELECT note FROM unsigned_note)", {});
}

std::vector<Record<domain::Session>> sessions_of_unsigned_notes(const Records& records)
{
    return records.select<domain::Session>(
        "id IN (SELECT session FROM progress_note WHERE id IN (SELECT note FROM unsigned_note))", {});
}

std::optional<Record<domain::ProgressNote>> last_note(const Records& records,
                                                      const domain::Id<domain::CareCase>& care_case, const Date& until)
{
    auto found = records.select<domain::ProgressNote>(
        "id = (SELECT note.id FROM session AS met JOIN progress_note AS note ON note.session = met.id"
        " WHERE met.\"case\" = ? AND met.held_on <= ? AND note.kind = 'progress'"
        " ORDER BY met.held_on DESC, met.start DESC, note.rowid DESC LIMIT 1)",
        std::vector<Value>{care_case.value, domain::to_text(until)});
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

namespace {

// An occasion that nothing kept since answers or ends; the rules are those of domain::state_of.
const std::string unanswered_people =
    "SELECT client FROM concern AS c WHERE"
    " NOT EXISTS (SELECT 1 FROM concern_response AS r JOIN concern AS o ON o.id = r.concern"
    " WHERE o.client = c.client AND o.area = c.area AND o.rowid >= c.rowid)"
    " AND NOT EXISTS (SELECT 1 FROM concern_look AS l JOIN concern AS o ON o.id = l.concern"
    " WHERE o.client = c.client AND o.area = c.area AND o.rowid >= c.rowid"
    " AND (l.outcome = 'over' OR (l.outcome = 'denied' AND l.looked_on > c.filled_on)))";

// A day to look again that has come, with no later response and nothing that ended it after.
const std::string people_due =
    "SELECT c.client FROM concern_response AS due JOIN concern AS c ON c.id = due.concern"
    " WHERE due.next_look_on <= ?"
    " AND NOT EXISTS (SELECT 1 FROM concern_response AS r JOIN concern AS o ON o.id = r.concern"
    " WHERE o.client = c.client AND o.area = c.area AND r.responded_on > due.responded_on)"
    " AND NOT EXISTS (SELECT 1 FROM concern_look AS l JOIN concern AS o ON o.id = l.concern"
    " WHERE o.client = c.client AND o.area = c.area AND l.outcome <> 'withdrawn' AND l.looked_on > due.responded_on"
    " AND o.rowid >= c.rowid)";

const std::string people_to_look_at = "client IN (" + unanswered_people + " UNION " + people_due + ")";

}

ConcernRows concerns_to_look_at(const Records& records, const Date& day)
{
    const std::string about = "concern IN (SELECT id FROM concern WHERE " + people_to_look_at + ")";
    return {records.select<domain::Concern>(people_to_look_at, days({day})),
            records.select<domain::ConcernResponse>(about, days({day})),
            records.select<domain::ConcernLook>(about, days({day}))};
}

std::vector<Record<domain::ConcernResponse>> responses_about(const Records& records,
                                                             const domain::Id<domain::Client>& client)
{
    return records.select<domain::ConcernResponse>("concern IN (SELECT id FROM concern WHERE client = ?)",
                                                   std::vector<Value>{client.value});
}

std::vector<Record<domain::ConcernLook>> looks_about(const Records& records, const domain::Id<domain::Client>& client)
{
    return records.select<domain::ConcernLook>("concern IN (SELECT id FROM concern WHERE client = ?)",
                                               std::vector<Value>{client.value});
}

std::vector<Record<domain::SafetyScreen>> screens_due(const Records& records, const Date& day)
{
    return records.select<domain::SafetyScreen>(
        "ask_again_on <= ? AND " + in_open_case +
            " AND NOT EXISTS (SELECT 1 FROM safety_screen AS later WHERE later.\"case\" = safety_screen.\"case\""
            " AND later.client = safety_screen.client AND later.rowid > safety_screen.rowid)",
        days({day}));
}

std::vector<Record<domain::InjuryFile>> injuries_due(const Records& records, const Date& day)
{
    return records.select<domain::InjuryFile>(
        "look_again_on <= ? AND (looked_again_on IS NULL OR looked_again_on < look_again_on) AND " + in_open_case,
        days({day}));
}

std::vector<Record<domain::Goal>> goals_due(const Records& records, const Date& day)
{
    return records.select<domain::Goal>("status = 'open' AND due_on <= ? AND " + in_open_case, days({day}));
}

std::vector<Record<domain::Assignment>> tasks_ending(const Records& records, const Date& day)
{
    return records.select<domain::Assignment>("status = 'running' AND ends_on <= ? AND " + in_open_case, days({day}));
}

std::vector<Record<domain::CareCase>> follow_ups_due(const Records& records, const Date& day)
{
    return records.select<domain::CareCase>(
        "closed_on IS NOT NULL AND follow_up_on <= ? AND NOT EXISTS (SELECT 1 FROM contact"
        " WHERE \"case\" = care_case.id AND \"on\" >= date(care_case.follow_up_on, '-7 days'))",
        days({day}));
}

std::vector<Record<domain::Administration>> fillings_of_open_cases(const Records& records)
{
    return records.select<domain::Administration>(
        in_open_case + " AND withdrawn_on IS NULL"
                       " AND id NOT IN (SELECT corrects FROM administration WHERE corrects IS NOT NULL)",
        {});
}

std::vector<Record<domain::MeasurePlan>> running_plans(const Records& records)
{
    return records.select<domain::MeasurePlan>("stopped_on IS NULL AND " + in_open_case, {});
}

std::vector<Record<domain::Session>> sessions_since(const Records& records,
                                                    const domain::Id<domain::CareCase>& care_case, const Date& from)
{
    return records.select<domain::Session>("\"case\" = ? AND held_on >= ? AND status IN ('planned', 'held')",
                                           std::vector<Value>{care_case.value, domain::to_text(from)});
}

int count_uses(Records& records, domain::DefinitionKind kind, std::string_view id, std::optional<int> version)
{
    const bool is_intake = kind == domain::DefinitionKind::intake;
    const bool has_version = is_intake || kind == domain::DefinitionKind::instrument;
    const std::string column = is_intake                                    ? "intake WHERE definition"
                               : kind == domain::DefinitionKind::instrument ? "administration WHERE instrument"
                               : kind == domain::DefinitionKind::strategy   ? "assignment WHERE strategy"
                                                                            : "progress_note WHERE template";
    std::string query = "SELECT count(*) FROM " + column + " = ?";
    std::vector<Value> values{std::string(id)};
    if (version && has_version) {
        query += is_intake ? " AND definition_version = ?" : " AND instrument_version = ?";
        values.emplace_back(std::to_string(*version));
    }
    const auto rows = records.vault().database().query(query, values, std::vector{Kind::integer});
    return static_cast<int>(std::get<std::int64_t>(rows.front().front()));
}

bool is_shared_name(Records& records, const std::string& name)
{
    const auto rows = records.vault().database().query(
        "SELECT count(*) FROM (SELECT 1 FROM client WHERE coalesce(preferred_name, legal_name) = ? LIMIT 2)",
        {Value(name)}, {Kind::integer});
    return std::get<std::int64_t>(rows.front().front()) > 1;
}

namespace {

// One look into the index for each end of each case, however many sessions it has.
std::map<std::string, CaseDays> days_of_cases(Records& records, const Date& day, const std::string& condition)
{
    std::map<std::string, CaseDays> by_case;
    for (const auto& row : records.vault().database().query(
             "SELECT id, (SELECT max(held_on) FROM session WHERE \"case\" = care_case.id AND status = 'held' AND"
             " held_on <= ?), (SELECT min(held_on) FROM session WHERE \"case\" = care_case.id AND status = 'planned' "
             "AND"
             " held_on >= ?) FROM care_case WHERE " +
                 condition,
             days({day, day}), std::vector{Kind::text, Kind::text, Kind::text}))
        by_case[std::get<std::string>(row[0])] = {day_in(row[1]), day_in(row[2])};
    return by_case;
}

}

std::map<std::string, CaseDays> case_days(Records& records, const Date& day)
{
    return days_of_cases(records, day, "1");
}

std::map<std::string, CaseDays> open_case_days(Records& records, const Date& day)
{
    return days_of_cases(records, day, "closed_on IS NULL");
}

std::vector<Record<domain::Session>> sessions_like(const Records& records, const SessionQuery& query)
{
    std::string condition = "1";
    std::vector<Value> values;
    const auto add = [&](const std::string& part, const std::string& value) {
        condition += " AND " + part;
        values.emplace_back(value);
    };
    if (!query.care_case.empty())
        add("\"case\" = ?", query.care_case.value);
    if (query.from)
        add("held_on >= ?", domain::to_text(*query.from));
    if (query.to)
        add("held_on <= ?", domain::to_text(*query.to));
    if (!query.client.empty()) {
        if (query.care_case.empty())
            add("\"case\" IN (SELECT id FROM care_case WHERE instr(members, ?) > 0)", query.client.value);
        add("instr(attendees, ?) > 0", query.client.value);
    }
    return records.select<domain::Session>(condition, values);
}

std::vector<Record<domain::CareCase>> cases_of(const Records& records, const domain::Id<domain::Client>& client)
{
    return records.select<domain::CareCase>("instr(members, ?) > 0", {client.value});
}

namespace {

const std::string sessions_of_case = "(SELECT id FROM session WHERE \"case\" = ?)";

}

std::vector<Record<domain::ProgressNote>> notes_in_brief(const Records& records,
                                                         const domain::Id<domain::CareCase>& care_case,
                                                         domain::NoteKind kind, NotePart part)
{
    using domain::ProgressNote;
    const auto read = [&](auto... more) {
        return parts_of<ProgressNote>(records, "session IN " + sessions_of_case + " AND kind = ?",
                                      {care_case.value, std::string(token_of(kind))}, &ProgressNote::session,
                                      &ProgressNote::kind, &ProgressNote::stage, &ProgressNote::visibility,
                                      &ProgressNote::member, more...);
    };
    switch (part) {
    case NotePart::cycle:
        return read(&ProgressNote::plan, &ProgressNote::what_moved, &ProgressNote::cycle, &ProgressNote::emotion_words);
    case NotePart::narrative:
        return read(&ProgressNote::plan, &ProgressNote::what_moved, &ProgressNote::takes_home, &ProgressNote::sections);
    case NotePart::chart:
        return read(&ProgressNote::plan, &ProgressNote::what_moved, &ProgressNote::takes_home, &ProgressNote::sections,
                    &ProgressNote::steps, &ProgressNote::moves, &ProgressNote::encounter, &ProgressNote::change_event,
                    &ProgressNote::change_events, &ProgressNote::injuries, &ProgressNote::concerns,
                    &ProgressNote::emotion_words, &ProgressNote::quote, &ProgressNote::practice_given);
    case NotePart::figures:
        return read(&ProgressNote::figures);
    case NotePart::injuries:
        return read(&ProgressNote::injuries);
    case NotePart::substances:
        return read(&ProgressNote::substances);
    case NotePart::none:
        break;
    }
    return read();
}

std::map<std::string, Record<domain::NoteSignature>> signatures_in_brief(const Records& records,
                                                                         const domain::Id<domain::CareCase>& care_case)
{
    using domain::NoteSignature;
    std::map<std::string, Record<NoteSignature>> by_note;
    for (auto& signature : brief<NoteSignature>(
             records, "note IN (SELECT id FROM progress_note WHERE session IN " + sessions_of_case + ")",
             {care_case.value}, &NoteSignature::note, &NoteSignature::signed_at))
        by_note.emplace(signature->note.value, std::move(signature));
    return by_note;
}

std::vector<Record<domain::Session>> sessions_in_brief(const Records& records,
                                                       const domain::Id<domain::CareCase>& care_case)
{
    using domain::Session;
    return brief<Session>(records, "\"case\" = ?", {care_case.value}, &Session::care_case, &Session::held_on,
                          &Session::start, &Session::minutes, &Session::status, &Session::attendees, &Session::place);
}

std::vector<Record<domain::Client>> clients_in_brief(const Records& records)
{
    using domain::Client;
    return brief<Client>(records, "1", {}, &Client::legal_name, &Client::preferred_name, &Client::native_name,
                         &Client::birth_date, &Client::status);
}

std::vector<Record<domain::CareCase>> cases_in_brief(const Records& records)
{
    using domain::CareCase;
    return brief<CareCase>(records, "1", {}, &CareCase::title, &CareCase::modality, &CareCase::members,
                           &CareCase::opened_on, &CareCase::closed_on);
}

std::map<std::string, EntryCounts> entry_counts(Records& records, const domain::Id<domain::CareCase>& care_case,
                                                const domain::Id<domain::Client>& client)
{
    const std::string tasks = "assignment IN (SELECT id FROM assignment WHERE ";
    std::string condition = "1";
    std::vector<Value> values;
    if (!care_case.empty() || !client.empty()) {
        condition = tasks + (care_case.empty() ? "client" : "\"case\"") + " = ?)";
        values.emplace_back(care_case.empty() ? client.value : care_case.value);
    }
    std::map<std::string, EntryCounts> counts;
    for (const auto& row : records.vault().database().query(
             "SELECT assignment, count(*), sum(done), count(DISTINCT CASE WHEN done THEN done_on END) FROM entry "
             "WHERE " +
                 condition + " GROUP BY assignment",
             values, std::vector{Kind::text, Kind::integer, Kind::integer, Kind::integer})) {
        const auto number = [&](std::size_t place) { return static_cast<int>(std::get<std::int64_t>(row[place])); };
        counts[std::get<std::string>(row[0])] = {number(1), number(2), number(3)};
    }
    return counts;
}

std::map<std::string, std::vector<Record<domain::Entry>>> entries_of_case(const Records& records,
                                                                          const domain::Id<domain::CareCase>& care_case)
{
    std::map<std::string, std::vector<Record<domain::Entry>>> by_assignment;
    for (auto& entry : records.select<domain::Entry>("assignment IN (SELECT id FROM assignment WHERE \"case\" = ?)",
                                                     std::vector<Value>{care_case.value}))
        by_assignment[entry->assignment.value].push_back(std::move(entry));
    return by_assignment;
}

std::map<std::string, int> standing_fillings_by_instrument(Records& records)
{
    std::map<std::string, int> counts;
    for (const auto& row : records.vault().database().query(
             "SELECT instrument, count(*) FROM administration GROUP BY instrument", {}, {Kind::text, Kind::integer}))
        counts[std::get<std::string>(row[0])] = static_cast<int>(std::get<std::int64_t>(row[1]));
    for (const auto& row : records.vault().database().query(
             "SELECT wrong.instrument, count(DISTINCT wrong.id) FROM administration AS better"
             " JOIN administration AS wrong ON wrong.id = better.corrects WHERE better.corrects IS NOT NULL"
             " GROUP BY wrong.instrument",
             {}, {Kind::text, Kind::integer}))
        counts[std::get<std::string>(row[0])] -= static_cast<int>(std::get<std::int64_t>(row[1]));
    for (const auto& row : records.vault().database().query(
             "SELECT instrument, count(*) FROM administration WHERE withdrawn_on IS NOT NULL GROUP BY instrument", {},
             {Kind::text, Kind::integer}))
        counts[std::get<std::string>(row[0])] -= static_cast<int>(std::get<std::int64_t>(row[1]));
    std::erase_if(counts, [](const auto& count) { return count.second <= 0; });
    return counts;
}

}
