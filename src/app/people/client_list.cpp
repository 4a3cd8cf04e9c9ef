#include "app/people/client_list.hpp"

#include "domain/text.hpp"
#include "storage/folded_text.hpp"
#include "storage/lists.hpp"

#include <algorithm>

namespace app {

using domain::CareCase;
using domain::Client;
using domain::Date;
using domain::Record;

namespace {

ClientRow row_of(const Looking& looking, const Record<Client>& client)
{
    ClientRow row;
    row.person = shown_person(looking, client.id, *client);
    if (looking.viewer().is_alone()) {
        row.legal_name = client->legal_name;
        row.preferred_name = client->preferred_name;
        row.native_name = client->native_name;
        row.besides = besides_name(*client, client.id);
    }
    row.search_text = storage::folded(client->legal_name + "\n" + client->preferred_name + "\n" + client->native_name);
    row.status = client->status;
    return row;
}

// People of one name stand next to each other.
void tell_apart(std::vector<ClientRow>& rows)
{
    for (std::size_t first = 0, end = 0; first < rows.size(); first = end) {
        const auto& name = rows[first].sort_text;
        for (end = first + 1; end < rows.size() && rows[end].sort_text == name;)
            ++end;
        for (auto at = first; end - first > 1 && at < end; ++at)
            rows[at].person.name += " (" + rows[at].besides + ")";
    }
}

std::optional<Date> earlier(const std::optional<Date>& left, const std::optional<Date>& right)
{
    return left && right ? std::min(left, right) : std::max(left, right);
}

using RowsByClient = std::map<std::string, ClientRow*>;

std::vector<ShownPerson> members_of(const CareCase& care_case, const RowsByClient& rows)
{
    std::vector<ShownPerson> members;
    for (const auto& member : care_case.members)
        members.push_back(rows.at(member.client.value)->person);
    return members;
}

void add_case(const Looking& looking, const Record<CareCase>& care_case, const storage::CaseDays& days,
              const RowsByClient& rows)
{
    for (const auto& member : care_case->members) {
        auto& row = *rows.at(member.client.value);
        if (looking.viewer().is_alone()) {
            row.last_held = std::max(row.last_held, days.last_held);
            row.next_planned = earlier(row.next_planned, days.next_planned);
        }
        if (!care_case->closed_on)
            row.open_cases.push_back({care_case.id, looking.viewer().is_alone() ? care_case->title : std::string(),
                                      care_case->modality, members_of(*care_case, rows)});
    }
}

}

std::vector<ClientRow> client_list(const Looking& looking)
{
    auto& practice = looking.practice();
    auto& records = practice.records();
    std::vector<ClientRow> rows;
    for (const auto& client : storage::clients_in_brief(records))
        rows.push_back(row_of(looking, client));
    // Folded once a row: the sort would do it for each comparison.
    for (auto& row : rows)
        row.sort_text = storage::folded(row.person.name);
    std::ranges::stable_sort(rows, {}, &ClientRow::sort_text);
    if (looking.viewer().is_alone())
        tell_apart(rows);
    RowsByClient by_client;
    for (auto& row : rows)
        by_client[row.person.client.value] = &row;
    auto days = storage::case_days(records, practice.clock().today());
    for (const auto& care_case : storage::cases_in_brief(records))
        add_case(looking, care_case, days[care_case.id.value], by_client);
    return rows;
}

std::vector<std::size_t> rows_with_name(const std::vector<ClientRow>& rows, std::string_view query)
{
    const auto words = domain::split(storage::folded(query), ' ');
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (std::ranges::all_of(words,
                                [&](const auto& word) { return rows[i].search_text.find(word) != std::string::npos; }))
            places.push_back(i);
    return places;
}

std::vector<ClientRow> find_names(const Looking& looking, std::string_view query)
{
    const auto rows = client_list(looking);
    std::vector<ClientRow> found;
    for (const auto place : rows_with_name(rows, query))
        found.push_back(rows[place]);
    return found;
}

}
