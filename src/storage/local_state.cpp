#include "storage/local_state.hpp"

#include "domain/problem.hpp"
#include "domain/tree.hpp"
#include "json/json.hpp"
#include "storage/atomic_writer.hpp"
#include "storage/crypto.hpp"
#include "storage/file_layer.hpp"

#include <algorithm>
#include <cstdlib>
#include <system_error>

namespace storage {

namespace {

using domain::Tree;

std::int64_t count_in(const Tree& tree, std::string_view key)
{
    const Tree* member = tree.find(key);
    const auto* number = member != nullptr ? member->as<std::int64_t>() : nullptr;
    return number != nullptr ? *number : 0;
}

LocalMemory memory_in(const Tree& tree)
{
    constexpr std::int64_t most_tries = 1'000'000;
    LocalMemory memory{{count_in(tree, "seq"), tree.text("link")}, 0, std::nullopt};
    memory.wrong_tries = static_cast<int>(std::clamp<std::int64_t>(count_in(tree, "wrong_tries"), 0, most_tries));
    if (const auto seconds = count_in(tree, "last_wrong_try"); seconds > 0)
        memory.last_wrong_try = std::chrono::sys_seconds(std::chrono::seconds(seconds));
    memory.damaged = count_in(tree, "damaged") != 0;
    memory.key_generation = count_in(tree, "key_generation");
    return memory;
}

Tree tree_of(const LocalMemory& memory)
{
    const auto last = memory.last_wrong_try.value_or(std::chrono::sys_seconds{});
    return Tree::Map{{"seq", memory.last_seen.seq},
                     {"link", memory.last_seen.link},
                     {"wrong_tries", memory.wrong_tries},
                     {"last_wrong_try", std::int64_t{last.time_since_epoch().count()}},
                     {"damaged", std::int64_t{memory.damaged}},
                     {"key_generation", memory.key_generation}};
}

constexpr std::size_t largest_memory = 65536;

/// Named by the salt, which stands in front of the database, so that it is found without any key file.
std::filesystem::path keys_path(const std::filesystem::path& folder, std::string_view database_salt)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string name;
    for (const auto byte : as_bytes(database_salt))
        name += {digits[byte >> 4], digits[byte & 15]};
    return folder / (name + ".keys.json");
}

void make_folders(const std::filesystem::path& folder)
{
    std::filesystem::create_directories(folder);
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all);
}

}

std::optional<std::string> kept_keys(FileLayer& files, const std::filesystem::path& state_folder,
                                     std::string_view database_salt)
{
    try {
        const auto file = keys_path(state_folder, database_salt);
        if (!state_folder.empty() && files.exists(file))
            return files.read_small(file, largest_memory);
    } catch (const std::system_error&) {
        // Not readable is as good as not there.
    }
    return std::nullopt;
}

std::filesystem::path default_state_folder()
{
    if (const char* state = std::getenv("XDG_STATE_HOME"); state != nullptr && *state == '/')
        return std::filesystem::path(state) / "secure-base";
    if (const char* home = std::getenv("HOME"); home != nullptr && *home == '/')
        return std::filesystem::path(home) / ".local/state/secure-base";
    return {};
}

LocalState::LocalState(FileLayer& files, std::filesystem::path folder, const std::string& vault_id)
    : files_(files), folder_(std::move(folder)), file_(folder_ / (vault_id + ".json")), vault_id_(vault_id)
{
}

LocalMemory LocalState::load() const
{
    try {
        if (!folder_.empty() && files_.exists(file_))
            return memory_in(json::parse(files_.read_small(file_, largest_memory)));
    } catch (const std::system_error&) {
        // Not readable is as good as not there.
    } catch (const domain::Refused&) {
        // Damaged is as good as not there.
    }
    return {};
}

bool LocalState::save(const LocalMemory& memory) const
{
    return write(file_, json::write(tree_of(memory), 2) + "\n");
}

bool LocalState::keep_keys(std::string_view database_salt, std::string_view text) const
{
    if (kept_keys(files_, folder_, database_salt) == text)
        return true;
    return write(keys_path(folder_, database_salt), text);
}

std::filesystem::path LocalState::text_path(std::string_view name) const
{
    return folder_ / (vault_id_ + "." + std::string(name) + ".json");
}

bool LocalState::keep_text(std::string_view name, std::string_view text) const
{
    return write(text_path(name), text);
}

std::optional<std::string> LocalState::kept_text(std::string_view name) const
{
    try {
        if (!folder_.empty() && files_.exists(text_path(name)))
            return files_.read_small(text_path(name), largest_memory);
    } catch (const std::system_error&) {
        // Not readable is as good as not there.
    }
    return std::nullopt;
}

bool LocalState::write(const std::filesystem::path& file, std::string_view text) const
{
    if (folder_.empty())
        return false;
    try {
        if (!files_.exists(folder_))
            make_folders(folder_);
        write_atomically(files_, file, text);
        return true;
    } catch (const std::system_error&) {
        return false;
    }
}

}
