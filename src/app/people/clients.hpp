#pragma once

#include "app/practice/open_practice.hpp"
#include "domain/client.hpp"

namespace app {

domain::Id<domain::Client> add_client(OpenPractice& practice, const domain::Client& client);

/// The client, and a line in the audit that the chart was viewed.
domain::Record<domain::Client> view_client(OpenPractice& practice, const domain::Id<domain::Client>& id);

/// Clients by name; `name` is any part of any of their names, with or without accents; empty: everyone.
std::vector<domain::Record<domain::Client>> list_clients(OpenPractice& practice, std::string_view name = {},
                                                         std::optional<domain::ClientStatus> status = std::nullopt);

/// Replaces the fields that `changes` names.
void update_client(OpenPractice& practice, const domain::Id<domain::Client>& id, const domain::Tree& changes);

}
