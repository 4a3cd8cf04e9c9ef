#include "app/people/clients.hpp"

#include "app/kit/apply_changes.hpp"
#include "storage/name_search.hpp"
#include "storage/records.hpp"

#include <algorithm>

namespace app {

using domain::Client;
using domain::Id;
using domain::Record;

Id<Client> add_client(OpenPractice& practice, const Client& client)
{
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

std::vector<Record<Client>> list_clients(OpenPractice& practice, std::string_view name,
                                         std::optional<domain::ClientStatus> status)
{
    auto clients = practice.records().all<Client>();
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
    records.update(client);
    change.commit();
}

}
