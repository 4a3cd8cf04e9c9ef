#pragma once

#include "app/practice/workspace.hpp"

namespace app {

/// Makes a new practice with fictitious people, their cases and everything in them. `today` says which week is the
/// present one; without it the clock does. Throws as Workspace::create does.
void create_sample(const std::filesystem::path& folder, const Passphrase& passphrase, const Environment& environment,
                   const std::optional<domain::Date>& today = std::nullopt);

}
