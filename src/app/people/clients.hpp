#pragma once

#include "app/kit/looking.hpp"
#include "domain/client.hpp"

namespace app {

/// People who may be the one described: one name in common, and no other birth date.
std::vector<domain::Record<domain::Client>> possible_duplicates(OpenPractice& practice, const domain::Client& client);

/// Adds a person whom the practice does not know yet. Asks first when somebody of this name is there.
domain::Id<domain::Client> add_new_client(OpenPractice& practice, const domain::Client& client);

/// Adds a person. Refuses a birth date that has not come yet.
domain::Id<domain::Client> add_client(OpenPractice& practice, const domain::Client& client);

/// The client, and a line in the audit that the chart was viewed.
domain::Record<domain::Client> view_client(OpenPractice& practice, const domain::Id<domain::Client>& id);

/// Clients by name, nobody with a client in the room; `name` is any part of any of their names, with or without
/// accents; empty: everyone.
std::vector<domain::Record<domain::Client>> list_clients(const Looking& looking, std::string_view name = {},
                                                         std::optional<domain::ClientStatus> status = std::nullopt);

/// Replaces the fields that `changes` names.
void update_client(OpenPractice& practice, const domain::Id<domain::Client>& id, const domain::Tree& changes);

}
