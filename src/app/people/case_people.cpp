#include "app/people/case_people.hpp"

#include "domain/text.hpp"
#include "storage/lists.hpp"
#include "storage/records.hpp"

#include <algorithm>

namespace app {

using domain::CareCase;
using domain::Client;
using domain::Id;

namespace {

std::string_view first_letter(std::string_view word)
{
    std::size_t length = 1;
    while (length < word.size() && (static_cast<unsigned char>(word[length]) & 0xC0U) == 0x80U)
        ++length;
    return word.substr(0, length);
}

template<class T>
const T& read_once(storage::Records& records, std::map<std::string, T>& known, const Id<T>& id)
{
    auto found = known.find(id.value);
    if (found == known.end())
        found = known.emplace(id.value, records.get(id).value).first;
    return found->second;
}

}

std::string initials_of(std::string_view name)
{
    std::string initials;
    for (const auto& word : domain::split(name, ' '))
        if (!word.empty())
            initials += first_letter(word);
    return initials;
}

std::string besides_name(const Client& client, const Id<Client>& id)
{
    if (client.birth_date)
        return std::to_string(static_cast<int>(client.birth_date->year()));
    if (client.legal_name != name_of(client))
        return client.legal_name;
    constexpr std::size_t letters = 4;
    return id.value.substr(id.value.size() - letters);
}

const CareCase& CasePeople::care_case(const Id<CareCase>& id)
{
    return read_once(practice_.records(), cases_, id);
}

const Client& CasePeople::client(const Id<Client>& id)
{
    return read_once(practice_.records(), clients_, id);
}

ShownPerson CasePeople::person(const Id<Client>& id)
{
    const auto known = shown_.find(id.value);
    if (known != shown_.end())
        return known->second;
    const auto& name = name_of(client(id));
    const bool is_shared = storage::is_shared_name(practice_.records(), name);
    const ShownPerson shown{id, is_shared ? name + " (" + besides_name(client(id), id) + ")" : name, initials_of(name)};
    return shown_.emplace(id.value, shown).first->second;
}

std::vector<ShownPerson> CasePeople::people(const std::vector<Id<Client>>& ids)
{
    std::vector<ShownPerson> people;
    for (const auto& id : ids)
        people.push_back(person(id));
    return people;
}

std::vector<ShownPerson> CasePeople::members(const Id<CareCase>& id)
{
    std::vector<ShownPerson> people;
    for (const auto& member : care_case(id).members)
        people.push_back(person(member.client));
    return people;
}

std::string task_title(const OpenPractice& practice, const domain::Assignment& task)
{
    if (!task.wording.empty())
        return task.wording;
    const auto& library = practice.definitions().strategies();
    const auto found = std::ranges::find(library, task.strategy, &domain::Strategy::id);
    return found == library.end() ? task.strategy : found->name;
}

}
