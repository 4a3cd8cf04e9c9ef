#include "app/practice/audit.hpp"

#include "app/practice/audit_subjects.hpp"
#include "app/practice/practice.hpp"
#include "app/reports/report_file.hpp"
#include "exchange/csv.hpp"
#include "storage/brief.hpp"
#include "storage/file_layer.hpp"

#include <algorithm>

namespace app {

namespace {

using domain::IssuedReport;

bool begins_or_ends(const std::string& text, std::string_view part)
{
    return text.starts_with(part) || text.ends_with(part);
}

/// What of a query does not need the records.
bool fits(const AuditQuery& query, const AuditLine& line)
{
    const auto day = domain::date_of(line.at);
    const bool has_part = query.part.empty() || line.event.find(query.part) != std::string::npos ||
                          line.object_id.find(query.part) != std::string::npos;
    return has_part && (!query.kind || *query.kind == kind_of_event(line.event)) &&
           (query.who.empty() || begins_or_ends(line.who, query.who)) && (!query.from || day >= *query.from) &&
           (!query.to || day <= *query.to);
}

/// An export of everything is about everybody.
bool is_about(const std::unordered_set<std::string>& ids, const AuditLine& line)
{
    return ids.contains(line.object_id) || line.event == "practice_exported";
}

void write_table(OpenPractice& practice, std::string_view event, const std::string& object, const std::string& table,
                 const std::filesystem::path& output)
{
    auto& records = practice.records();
    auto change = records.change();
    records.vault().audit().append(event, object);
    change.commit();
    storage::PosixFiles files;
    write_output(files, output, table);
}

std::string subject_of(std::string_view event)
{
    return std::string(event.substr(0, event.find('_')));
}

}

AuditKind kind_of_event(std::string_view event)
{
    if (event.ends_with("_viewed"))
        return AuditKind::looked_at;
    if (event == "report_issued" || event.ends_with("_exported") || event.starts_with("items_left_out_"))
        return AuditKind::given_out;
    const bool is_change = event.ends_with("_added") || event.ends_with("_changed") || event.ends_with("_converted") ||
                           event == "note_signed" || event == "note_amended";
    return is_change && event != "passphrase_changed" ? AuditKind::changed : AuditKind::practice;
}

std::vector<AuditLine> list_audit(OpenPractice& practice)
{
    return find_in_audit(practice, {});
}

std::vector<AuditLine> find_in_audit(OpenPractice& practice, const AuditQuery& query)
{
    // Clocks of two machines are never the same to the second.
    constexpr std::chrono::minutes allowed{2};
    const auto latest = practice.clock().now() + allowed;
    const auto ids = query.client.empty() ? std::unordered_set<std::string>{} : ids_about(practice, query.client);
    std::vector<AuditLine> lines;
    std::optional<domain::Timestamp> before;
    for (auto& entry : practice.records().vault().audit().list()) {
        const bool back = before && entry.at.utc + allowed < before->utc;
        before = entry.at;
        AuditLine line{entry.seq, std::move(entry.event), entry.at, std::move(entry.actor), std::move(entry.object_id),
                       back,      entry.at.utc > latest};
        if (fits(query, line) && (query.client.empty() || is_about(ids, line)))
            lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<AuditActor> audit_actors(OpenPractice& practice)
{
    using storage::Kind;
    const auto name = profile_of(practice)->counselor.name;
    std::vector<AuditActor> actors;
    for (const auto& row : practice.records().vault().database().query(
             "SELECT id, made_at FROM signing_key ORDER BY made_at DESC, id DESC", {}, {Kind::text, Kind::text}))
        actors.push_back({std::get<std::string>(row.at(0)), actors.empty() ? name : std::string{},
                          std::get<std::string>(row.at(1))});
    return actors;
}

std::vector<Disclosure> disclosures_of(OpenPractice& practice, const domain::Id<domain::Client>& client)
{
    AuditQuery query;
    query.kind = AuditKind::given_out;
    query.client = client;
    std::vector<Disclosure> disclosures;
    for (const auto& line : find_in_audit(practice, query)) {
        if (line.event.starts_with("items_left_out_"))
            continue;
        Disclosure disclosure{line.seq, line.at, line.event, subject_of(line.event), {}, {}, 0, line.object_id};
        if (line.event == "report_issued") {
            const auto report = practice.records().get(domain::Id<IssuedReport>{line.object_id});
            disclosure = {line.seq,         line.at,        report->kind,  report->client.empty() ? "case" : "client",
                          report->for_whom, report->reason, report->pages, line.object_id};
        }
        disclosures.push_back(std::move(disclosure));
    }
    return disclosures;
}

void export_audit(OpenPractice& practice, const AuditQuery& query, const std::filesystem::path& output, bool replace)
{
    refuse_output(output, replace);
    auto table = exchange::csv_line({"line", "at", "event", "kind", "who", "record", "clock_went_back", "in_future"});
    for (const auto& line : find_in_audit(practice, query))
        table += exchange::csv_line({std::to_string(line.seq), to_text(line.at), line.event,
                                     std::string(domain::token_of(kind_of_event(line.event))), line.who, line.object_id,
                                     line.clock_went_back ? "yes" : "", line.in_future ? "yes" : ""});
    write_table(practice, "audit_exported", query.client.value, table, output);
}

void export_disclosures(OpenPractice& practice, const domain::Id<domain::Client>& client,
                        const std::filesystem::path& output, bool replace)
{
    refuse_output(output, replace);
    auto table = exchange::csv_line({"line", "at", "what", "about", "for_whom", "reason", "pages", "id"});
    for (const auto& each : disclosures_of(practice, client))
        table += exchange::csv_line({std::to_string(each.seq), to_text(each.at), each.what, each.subject, each.for_whom,
                                     each.reason, std::to_string(each.pages), each.id});
    write_table(practice, "disclosures_exported", client.value, table, output);
}

}
