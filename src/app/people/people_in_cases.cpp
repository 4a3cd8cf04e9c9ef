#include "app/people/people_in_cases.hpp"

#include "domain/text.hpp"
#include "storage/folded_text.hpp"
#include "storage/lists.hpp"
#include "storage/records.hpp"

#include <algorithm>

namespace app {

namespace {

struct KnownPerson {
    std::string name;
    std::string search_text;
};

std::map<std::string, KnownPerson> everyone(storage::Records& records)
{
    std::map<std::string, KnownPerson> known;
    for (const auto& client : storage::clients_in_brief(records))
        known[client.id.value] = {
            domain::name_of(*client),
            storage::folded(client->legal_name + "\n" + client->preferred_name + "\n" + client->native_name)};
    return known;
}

bool is_in_names(std::string_view names, const std::vector<std::string>& words)
{
    return std::ranges::all_of(words, [&](const auto& word) { return names.find(word) != std::string_view::npos; });
}

}

std::vector<PersonInCase> people_in_cases(const Looking& looking)
{
    std::vector<PersonInCase> people;
    if (!looking.viewer().is_alone())
        return people;
    auto& records = looking.practice().records();
    auto known = everyone(records);
    for (const auto& care_case : storage::cases_in_brief(records)) {
        std::vector<std::string> members;
        for (const auto& member : care_case->members)
            members.push_back(known[member.client.value].name);
        for (const auto& member : care_case->members) {
            const auto& person = known[member.client.value];
            people.push_back({care_case.id, person.name, members, care_case->modality, care_case->closed_on.has_value(),
                              person.search_text});
        }
    }
    std::ranges::stable_sort(people, {}, &PersonInCase::is_closed);
    return people;
}

std::vector<std::size_t> people_with_name(const std::vector<PersonInCase>& people, std::string_view query,
                                          std::size_t most)
{
    const auto words = domain::split(storage::folded(query), ' ');
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < people.size() && places.size() < most; ++i)
        if (is_in_names(people[i].search_text, words))
            places.push_back(i);
    return places;
}

}
