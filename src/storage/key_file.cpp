#include "storage/key_file.hpp"

#include "domain/problem.hpp"
#include "domain/tree.hpp"
#include "json/json.hpp"
#include "storage/atomic_writer.hpp"
#include "storage/file_layer.hpp"
#include "storage/practice_files.hpp"

#include <algorithm>

namespace storage {

namespace {

using domain::Tree;

constexpr std::string_view format_name = "secure-base-keys-1";
constexpr std::size_t salt_of_database_size = 16;

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
    return Tree::Map{{"format", format_name},
                     {"vault_id", keys.vault_id},
                     {"database_salt", to_base64(keys.database_salt)},
                     {"slots", std::move(slots)}};
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

std::int64_t cost_in(const Tree& tree, std::string_view key)
{
    const Tree* member = tree.find(key);
    const auto* number = member != nullptr ? member->as<std::int64_t>() : nullptr;
    return number != nullptr ? *number : -1;
}

bool is_allowed(std::int64_t memory_bytes, std::int64_t passes)
{
    return memory_bytes >= std::int64_t{least_kdf_cost.memory_bytes} &&
           memory_bytes <= std::int64_t{most_kdf_cost.memory_bytes} && passes >= least_kdf_cost.passes &&
           passes <= most_kdf_cost.passes;
}

std::optional<KeySlot> slot_in(const Tree& tree)
{
    const auto memory_bytes = cost_in(tree, "memory_bytes");
    const auto passes = cost_in(tree, "passes");
    KeySlot slot{tree.text("kind"), {}, bytes_in(tree, "salt"), bytes_in(tree, "wrapped_key")};
    if (!is_allowed(memory_bytes, passes) || slot.salt.size() != kdf_salt_size)
        return std::nullopt;
    slot.cost = {static_cast<std::uint64_t>(memory_bytes), static_cast<std::uint32_t>(passes)};
    return slot;
}

std::optional<KeyFile> keys_in(const Tree& tree)
{
    KeyFile keys{tree.text("vault_id"), bytes_in(tree, "database_salt"), {}};
    const Tree* slots = tree.find("slots");
    const auto* list = slots != nullptr ? slots->as<Tree::List>() : nullptr;
    if (list == nullptr || !is_id(keys.vault_id) || keys.database_salt.size() != salt_of_database_size)
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

void write_key_file(FileLayer& files, const std::filesystem::path& folder, const KeyFile& keys,
                    const SecretBytes& master)
{
    const auto current = folder / key_file_name;
    if (files.exists(current))
        write_atomically(files, folder / previous_key_file_name, files.read(current));
    write_atomically(files, current, to_text(keys, master));
}

}
