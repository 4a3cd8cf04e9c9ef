#include "app/people/case_people.hpp"

#include "domain/text.hpp"
#include "storage/folded_text.hpp"
#include "storage/lists.hpp"
#include "storage/records.hpp"

#include <algorithm>
#include <set>

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

std::string with_initials(std::string_view text, const std::vector<const Client*>& people)
{
    std::set<std::string> names;
    for (const auto* person : people)
        for (const auto& name : {person->legal_name, person->preferred_name, person->native_name})
            for (const auto& word : domain::split(storage::folded(name), ' '))
                if (!word.empty())
                    names.insert(word);
    std::string shortened;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find_first_of(" \n\t,.;:!?()\"'/-", begin), text.size());
        const auto word = text.substr(begin, end - begin);
        shortened += names.contains(storage::folded(word)) ? first_letter(word) : word;
        if (end < text.size())
            shortened += text[end];
        begin = end + 1;
    }
    return shortened;
}

ShownPerson shown_person(const Looking& looking, const Id<Client>& id, const Client& client)
{
    const auto initials = initials_of(name_of(client));
    return {id, looking.viewer().is_alone() ? name_of(client) : initials, initials};
}

const CareCase& CasePeople::care_case(const Id<CareCase>& id)
{
    return looking_.care_case(id);
}

const Client& CasePeople::client(const Id<Client>& id)
{
    auto found = clients_.find(id.value);
    if (found == clients_.end())
        found = clients_.emplace(id.value, looking_.practice().records().get(id).value).first;
    return found->second;
}

ShownPerson CasePeople::person(const Id<Client>& id)
{
    const auto known = shown_.find(id.value);
    if (known != shown_.end())
        return known->second;
    auto shown = shown_person(looking_, id, client(id));
    if (looking_.viewer().is_alone() && storage::is_shared_name(looking_.practice().records(), shown.name))
        shown.name += " (" + besides_name(client(id), id) + ")";
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
