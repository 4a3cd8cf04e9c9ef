#include "storage/wrong_tries.hpp"

#include "domain/clock.hpp"
#include "storage/file_layer.hpp"
#include "storage/key_file.hpp"
#include "storage/practice_files.hpp"
#include "storage/vault_contents.hpp"

#include <algorithm>
#include <system_error>

namespace storage {

namespace {

constexpr int tries_without_delay = 3;
constexpr std::chrono::seconds longest_delay{30};

std::chrono::seconds delay_after(int wrong_tries)
{
    if (wrong_tries < tries_without_delay)
        return std::chrono::seconds{0};
    const int doublings = std::min(wrong_tries - tries_without_delay, 5);
    return std::min(std::chrono::seconds{1 << doublings}, longest_delay);
}

}

std::chrono::seconds remaining_delay(const LocalMemory& memory, std::chrono::sys_seconds now)
{
    const auto delay = delay_after(memory.wrong_tries);
    const auto since = now - memory.last_wrong_try.value_or(std::chrono::sys_seconds{});
    return std::clamp<std::chrono::seconds>(delay - since, std::chrono::seconds{0}, delay);
}

std::chrono::seconds delay_before_opening(const std::filesystem::path& folder, const VaultOptions& options)
{
    try {
        const auto salt = first_bytes_of(folder / database_file_name);
        const auto found =
            find_key_file(options.files, folder, salt, kept_keys(options.files, options.state_folder, salt));
        if (!found)
            return std::chrono::seconds{0};
        const LocalState local_state(options.files, options.state_folder, found->stored.keys.vault_id);
        return remaining_delay(local_state.load(), options.clock.now());
    } catch (const std::system_error&) {
        return std::chrono::seconds{0}; // opening says what is wrong
    }
}

}
