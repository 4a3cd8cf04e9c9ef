#pragma once

#include "storage/local_state.hpp"
#include "storage/vault.hpp"

namespace storage {

/// How long the next try has to wait after these wrong ones: nothing before the third, then a second, doubling to 30 s.
std::chrono::seconds remaining_delay(const LocalMemory& memory, std::chrono::sys_seconds now);

/// How long opening this practice would wait now. Nothing where there is no practice to open: opening says why.
std::chrono::seconds delay_before_opening(const std::filesystem::path& folder, const VaultOptions& options);

}
