#include "storage/key_file.hpp"

#include "domain/problem.hpp"
#include "domain/tree.hpp"
#include "json/json.hpp"
#include "storage/atomic_writer.hpp"
#include "storage/file_layer.hpp"
#include "storage/practice_files.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

namespace storage {

namespace {

using domain::Tree;

constexpr std::string_view format_name = "secure-base-keys-1";
constexpr std::size_t salt_of_database_size = 16;
// A file from elsewhere must not make the program allocate or derive without end.
constexpr std::size_t largest_key_file = 65536;
constexpr std::size_t most_slots = 8;
constexpr std::size_t most_wrapped_bytes = 256;

Tree tree_of(const KeySlot& slot)
{
    return Tree::Map{{"kind", slot.kind},
                     {"kdf", "argon2id"},
                     {"memory_bytes", static_cast<std::int64_t>(slot.cost.memory_bytes)},
                     {"passes", static_cast<std::int64_t>(slot.cost.passes)},
                     {"salt", to_base64(slot.salt)},
                     {"wrapped_key", to_base64(slot.wrapped_key)}};
}

/// What checksum and MAC are made over.
Tree tree_of(const KeyFile& keys)
{
    Tree::List slots;
    for (const auto& slot : keys.slots)
        slots.push_back(tree_of(slot));
    Tree::Map map{{"format", format_name},
                  {"vault_id", keys.vault_id},
                  {"database_salt", to_base64(keys.database_salt)},
                  {"slots", std::move(slots)}};
    // Left out of the first generation, as in key files from before there was one.
    if (keys.generation > 0)
        map.emplace_back("generation", keys.generation);
    return map;
}

Hash mac_of(const KeyFile& keys, const SecretBytes& master)
{
    return keyed_hash(derive_subkey(master, Purpose::key_file), {json::write(tree_of(keys))});
}

std::string text_of(const KeyFile& keys, std::span<const unsigned char> mac)
{
    const Tree content = tree_of(keys);
    const std::string covered = json::write(content) + to_base64(mac);
    Tree::Map file = std::get<Tree::Map>(content.value);
    file.emplace_back("mac", to_base64(mac));
    file.emplace_back("checksum", to_base64(plain_hash(covered)));
    return json::write(file, 2) + "\n";
}

Bytes bytes_in(const Tree& tree, std::string_view key)
{
    return from_base64(tree.text(key)).value_or(Bytes{});
}

std::int64_t number_in(const Tree& tree, std::string_view key, std::int64_t otherwise)
{
    const Tree* member = tree.find(key);
    const auto* number = member != nullptr ? member->as<std::int64_t>() : nullptr;
    return number != nullptr ? *number : otherwise;
}

bool is_allowed(std::int64_t memory_bytes, std::int64_t passes)
{
    return memory_bytes >= std::int64_t{least_kdf_cost.memory_bytes} &&
           memory_bytes <= std::int64_t{most_kdf_cost.memory_bytes} && passes >= least_kdf_cost.passes &&
           passes <= most_kdf_cost.passes;
}

std::optional<KeySlot> slot_in(const Tree& tree)
{
    const auto memory_bytes = number_in(tree, "memory_bytes", -1);
    const auto passes = number_in(tree, "passes", -1);
    KeySlot slot{tree.text("kind"), {}, bytes_in(tree, "salt"), bytes_in(tree, "wrapped_key")};
    if (!is_allowed(memory_bytes, passes) || slot.salt.size() != kdf_salt_size ||
        slot.wrapped_key.size() > most_wrapped_bytes)
        return std::nullopt;
    slot.cost = {static_cast<std::uint64_t>(memory_bytes), static_cast<std::uint32_t>(passes)};
    return slot;
}

std::optional<KeyFile> keys_in(const Tree& tree)
{
    KeyFile keys{tree.text("vault_id"), bytes_in(tree, "database_salt"), {}, number_in(tree, "generation", 0)};
    const Tree* slots = tree.find("slots");
    const auto* list = slots != nullptr ? slots->as<Tree::List>() : nullptr;
    if (list == nullptr || list->size() > most_slots || !is_id(keys.vault_id) ||
        keys.database_salt.size() != salt_of_database_size)
        return std::nullopt;
    for (const auto& entry : *list) {
        auto slot = slot_in(entry);
        if (!slot)
            return std::nullopt;
        keys.slots.push_back(std::move(*slot));
    }
    return keys;
}

std::optional<Tree> parsed(std::string_view text)
{
    try {
        return json::parse(text);
    } catch (const domain::Refused&) {
        return std::nullopt; // a damaged file; where exactly does not help anyone
    }
}

/// The text of a file that is there and looks like a key file; nullopt for links, folders, pipes and large files.
std::optional<std::string> text_at(FileLayer& files, const std::filesystem::path& file)
{
    try {
        return files.read_small(file, largest_key_file);
    } catch (const std::system_error& error) {
        constexpr std::array not_one{ENOENT, ENOTDIR, ELOOP, EINVAL, EFBIG, EISDIR, ENXIO};
        if (std::ranges::count(not_one, error.code().value()) == 0)
            throw;
        return std::nullopt;
    }
}

/// A folder cannot be replaced by a file.
bool is_something_else(FileLayer& files, const std::filesystem::path& file)
{
    return files.exists(file) && !std::filesystem::is_regular_file(std::filesystem::symlink_status(file));
}

std::optional<FoundKeyFile> whole_key_file(std::optional<std::string> text)
{
    auto stored = text ? read_key_file(*text) : std::nullopt;
    if (!stored)
        return std::nullopt;
    return FoundKeyFile{std::move(*stored), std::move(*text), false};
}

std::string context_of(const KeyFile& keys, std::string_view kind)
{
    return "secure-base master key " + keys.vault_id + " " + std::string(kind);
}

}

void set_slot(KeyFile& keys, std::string_view kind, const SecretBytes& secret, const SecretBytes& master, KdfCost cost)
{
    KeySlot slot{std::string(kind), cost, random_bytes(kdf_salt_size), {}};
    const auto wrapping_key = derive_wrapping_key(secret, slot.salt, cost);
    slot.wrapped_key = wrap(master, wrapping_key, context_of(keys, kind));
    std::erase_if(keys.slots, [&](const KeySlot& other) { return other.kind == kind; });
    keys.slots.push_back(std::move(slot));
}

bool has_slot(const KeyFile& keys, std::string_view kind)
{
    return std::ranges::any_of(keys.slots, [&](const KeySlot& slot) { return slot.kind == kind; });
}

std::optional<SecretBytes> open_slot(const KeyFile& keys, std::string_view kind, const SecretBytes& secret)
{
    const auto slot =
        std::find_if(keys.slots.begin(), keys.slots.end(), [&](const KeySlot& other) { return other.kind == kind; });
    if (slot == keys.slots.end())
        return std::nullopt;
    auto master =
        unwrap(slot->wrapped_key, derive_wrapping_key(secret, slot->salt, slot->cost), context_of(keys, kind));
    if (master && master->size() != secret_key_size)
        return std::nullopt;
    return master;
}

std::string to_text(const KeyFile& keys, const SecretBytes& master)
{
    return text_of(keys, mac_of(keys, master));
}

std::optional<StoredKeyFile> read_key_file(std::string_view text)
{
    const auto tree = parsed(text);
    if (!tree || tree->text("format") != format_name)
        return std::nullopt;
    auto keys = keys_in(*tree);
    Bytes mac = bytes_in(*tree, "mac");
    // The same values always make the same text, so comparing it whole also notices damage outside the checksum.
    if (!keys || mac.size() != sizeof(Hash) || text_of(*keys, mac) != text)
        return std::nullopt;
    return StoredKeyFile{std::move(*keys), std::move(mac)};
}

bool is_authentic(const StoredKeyFile& stored, const SecretBytes& master)
{
    return equal(mac_of(stored.keys, master), stored.mac);
}

std::optional<FoundKeyFile> find_key_file(FileLayer& files, const std::filesystem::path& folder,
                                          std::string_view database_salt,
                                          const std::optional<std::string>& kept_elsewhere)
{
    const auto fits = [&](const auto& found) {
        return found && as_text(found->stored.keys.database_salt) == database_salt;
    };
    auto current = whole_key_file(text_at(files, folder / key_file_name));
    auto next = whole_key_file(text_at(files, folder / next_key_file_name));
    if (current && (fits(current) || !fits(next)))
        return current;
    auto previous = whole_key_file(text_at(files, folder / previous_key_file_name));
    auto kept = whole_key_file(kept_elsewhere);
    std::optional<FoundKeyFile> best;
    for (auto* candidate : {&next, &previous, &kept})
        if (fits(*candidate) && (!best || (*candidate)->stored.keys.generation > best->stored.keys.generation))
            best = std::move(*candidate);
    // The first bytes of the database may be what is damaged; then the second copy is as good as the first was.
    if (!best && !current)
        best = std::move(previous);
    if (best)
        best->replaces_another = true;
    return best;
}

void write_key_text(FileLayer& files, const std::filesystem::path& folder, std::string_view text)
{
    for (const auto* name : {key_file_name, previous_key_file_name})
        if (text_at(files, folder / name) != text) {
            if (is_something_else(files, folder / name))
                files.rename(folder / name, temporary_name_for(folder / name));
            write_atomically(files, folder / name, text);
        }
    if (files.exists(folder / next_key_file_name))
        files.remove(folder / next_key_file_name);
}

void write_key_file(FileLayer& files, const std::filesystem::path& folder, const KeyFile& keys,
                    const SecretBytes& master)
{
    write_key_text(files, folder, to_text(keys, master));
}

}
