#include "app/people/clients.hpp"

#include "app/kit/apply_changes.hpp"
#include "app/kit/ask_about.hpp"
#include "app/people/case_member.hpp"
#include "storage/folded_text.hpp"
#include "storage/lists.hpp"
#include "storage/records.hpp"

#include <algorithm>

namespace app {

using domain::Client;
using domain::Id;
using domain::Record;

namespace {

void refuse_future_birth(const OpenPractice& practice, const Client& client)
{
    if (client.birth_date)
        refuse_future(practice, "birth_date", *client.birth_date);
}

std::vector<std::string> folded_names(const Client& client)
{
    std::vector<std::string> names;
    for (const auto* name : {&client.legal_name, &client.preferred_name, &client.native_name})
        if (!name->empty())
            names.push_back(storage::folded(*name));
    return names;
}

// One name in common, and nothing known that tells them apart.
bool may_be_same(const Client& known, const Client& given, const std::vector<std::string>& names)
{
    const bool born_otherwise = known.birth_date && given.birth_date && known.birth_date != given.birth_date;
    return !born_otherwise && std::ranges::any_of(folded_names(known), [&](const auto& name) {
        return std::ranges::find(names, name) != names.end();
    });
}

}

std::vector<Record<Client>> possible_duplicates(OpenPractice& practice, const Client& client)
{
    std::vector<Record<Client>> same;
    const auto names = folded_names(client);
    for (const auto& known : storage::clients_in_brief(practice.records()))
        if (may_be_same(*known, client, names))
            same.push_back(practice.records().get(known.id));
    return same;
}

Id<Client> add_new_client(OpenPractice& practice, const Client& client)
{
    if (const auto known = possible_duplicates(practice, client); !known.empty())
        ask_about(practice, {"legal_name", "same_name", {"people_of_this_name", known.size()}, "another_person"});
    return add_client(practice, client);
}

Id<Client> add_client(OpenPractice& practice, const Client& client)
{
    refuse_future_birth(practice, client);
    auto& records = practice.records();
    auto change = records.change();
    const auto id = records.add(client);
    change.commit();
    return id;
}

Record<Client> view_client(OpenPractice& practice, const Id<Client>& id)
{
    auto& records = practice.records();
    auto change = records.change();
    auto client = records.get(id);
    records.vault().audit().append("client_viewed", id.value);
    change.commit();
    return client;
}

std::vector<Record<Client>> list_clients(const Looking& looking, std::string_view name,
                                         std::optional<domain::ClientStatus> status)
{
    if (!looking.viewer().is_alone())
        return {};
    auto clients = looking.practice().records().all<Client>();
    const auto wanted = storage::folded(name);
    std::erase_if(clients, [&](const Record<Client>& client) {
        return (status && client->status != *status) || !storage::name_contains(*client, wanted);
    });
    std::ranges::stable_sort(clients, {}, [](const auto& client) { return storage::folded(name_of(*client)); });
    return clients;
}

void update_client(OpenPractice& practice, const Id<Client>& id, const domain::Tree& changes)
{
    auto& records = practice.records();
    auto change = records.change();
    auto client = records.get(id);
    apply_changes(client, changes);
    refuse_future_birth(practice, *client);
    records.update(client);
    change.commit();
}

}
