#include "app/reports/progress_reader.hpp"

#include "app/kit/audience.hpp"
#include "app/people/cases.hpp"
#include "app/reports/report_parts.hpp"
#include "storage/brief.hpp"
#include "storage/lists.hpp"

#include <algorithm>

namespace app {

using domain::Audience;
using domain::CareCase;
using domain::Client;
using domain::Id;
using domain::Visibility;

namespace {

domain::Record<CareCase> case_of(OpenPractice& practice, const ProgressRequest& request)
{
    if (request.care_case.empty() && request.client.empty())
        domain::refuse("client", "required", "nothing", "client_or_case");
    return request.care_case.empty() ? only_case_of(practice, request.client)
                                     : practice.records().get(request.care_case);
}

Id<Client> client_of(const ProgressRequest& request, const CareCase& care_case)
{
    if (request.client.empty())
        return is_joint(care_case) || care_case.members.empty() ? Id<Client>{} : care_case.members.front().client;
    if (!is_member(care_case, request.client))
        domain::refuse("client", "member", domain::shown(request.client.value), "member_of_case");
    return request.client;
}

void refuse_period(const char* field, const domain::Date& given, domain::Words allowed)
{
    domain::refuse(field, "period", {"value", domain::to_text(given)}, std::move(allowed));
}

// The forms of the reader, whatever day they are of.
std::vector<domain::Date> days_of_forms(OpenPractice& practice, const ProgressReader& reader)
{
    auto forms = practice.records().where(&domain::Administration::care_case, reader.care_case.id);
    keep_standing(forms);
    std::vector<domain::Date> days;
    for (const auto& form : forms)
        if (reader.has(audience_of(*form), form.id.value, form->client))
            days.push_back(form->filled_on);
    return days;
}

bool met_before(OpenPractice& practice, const ProgressReader& reader)
{
    for (const auto& session : storage::sessions_in_brief(practice.records(), reader.care_case.id))
        if (session->status == domain::SessionStatus::held && session->held_on < reader.from &&
            (reader.is_joint() || std::ranges::find(session->attendees, reader.client) != session->attendees.end()))
            return true;
    return false;
}

// The whole case unless days are asked for. A form filled in before the case was opened belongs to it.
void set_period(OpenPractice& practice, const ProgressRequest& request, ProgressReader& reader)
{
    const auto& care_case = *reader.care_case;
    const auto today = practice.clock().today();
    reader.to = request.to.value_or(std::min(care_case.closed_on.value_or(today), today));
    const auto days = days_of_forms(practice, reader);
    reader.begins = std::min(care_case.opened_on, days.empty() ? care_case.opened_on : std::ranges::min(days));
    reader.from = request.from.value_or(reader.begins);
    if (reader.to < reader.from)
        domain::refuse("to", "order", {"value", domain::to_text(reader.to)},
                       {"date_from", domain::to_text(reader.from)});
    const auto ends = std::min(care_case.closed_on.value_or(today), today);
    if (reader.to < reader.begins)
        refuse_period("to", reader.to, {"date_from", domain::to_text(reader.begins)});
    if (reader.from > ends)
        refuse_period("from", reader.from, {"date_up_to", domain::to_text(ends)});
    if (reader.to > today)
        refuse_period("to", reader.to, {"date_up_to", domain::to_text(today)});
    reader.forms_outside =
        static_cast<int>(std::ranges::count_if(days, [&](const auto& day) { return !reader.covers(day); }));
    reader.has_earlier =
        met_before(practice, reader) || std::ranges::any_of(days, [&](const auto& day) { return day < reader.from; });
}

// Only whom each item is for is read of it.
template<class Item>
int others_own(const storage::Records& records, const ProgressReader& reader, const std::string& condition)
{
    const auto items =
        storage::brief<Item>(records, condition, {reader.care_case.id.value}, &Item::visibility, &Item::member);
    return static_cast<int>(std::ranges::count_if(
        items, [&](const auto& item) { return reader.is_others_own(audience_of(*item), item.id.value); }));
}

}

Audience ProgressReader::audience(const Audience& now, const std::string& item) const
{
    const auto found = permissions.find(item);
    return found == permissions.end() ? now : domain::audience_on(now, found->second, to);
}

bool ProgressReader::may_see(const Audience& now, const std::string& item) const
{
    const auto then = audience(now, item);
    return is_joint() ? then.visibility == Visibility::shared : visible_to(then, client);
}

bool ProgressReader::is_others_own(const Audience& now, const std::string& item) const
{
    return audience(now, item).visibility == Visibility::member && !may_see(now, item);
}

bool ProgressReader::has(const Audience& now, const std::string& item, const Id<Client>& owner) const
{
    return may_see(now, item) && (is_joint() || owner.empty() || owner == client);
}

void refuse_early_end(const CareCase& care_case)
{
    using enum domain::CloseReason;
    if (care_case.close_reason == stopped_coming || care_case.close_reason == died)
        domain::refuse("case", "ended_early", {"value", std::string(token_of(*care_case.close_reason))},
                       "ended_together");
}

ProgressReader progress_reader(OpenPractice& practice, const ProgressRequest& request)
{
    refuse_early_end(*case_of(practice, request));
    return report_reader(practice, request);
}

ProgressReader report_reader(OpenPractice& practice, const ProgressRequest& request)
{
    auto& records = practice.records();
    ProgressReader reader{case_of(practice, request), {}, {}, {}, {}, {}};
    reader.client = client_of(request, *reader.care_case);
    for (const auto& member : reader.care_case->members)
        if (reader.is_joint() || member.client == reader.client)
            reader.people.push_back(records.get(member.client));
    refuse_paper(reader.people, request.nothing_on_paper_confirmed);
    for (const auto& member : reader.care_case->members)
        for (const auto& permission : records.where(&domain::Permission::client, member.client))
            reader.permissions[permission->item].push_back(*permission);
    set_period(practice, request, reader);
    for (const auto& person : reader.people)
        refuse_without_receiver(*person, reader.to);
    return reader;
}

int count_left_out(OpenPractice& practice, const ProgressReader& reader)
{
    auto& records = practice.records();
    const std::string of_case = "\"case\" = ?";
    return others_own<domain::Contact>(records, reader, of_case) +
           others_own<domain::Intake>(records, reader, of_case) +
           others_own<domain::Administration>(records, reader, of_case) +
           others_own<domain::Assignment>(records, reader, of_case) +
           others_own<domain::Goal>(records, reader, of_case) +
           others_own<domain::ProgressNote>(records, reader,
                                            "session IN (SELECT id FROM session WHERE " + of_case + ")");
}

}
