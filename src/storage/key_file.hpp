#pragma once

#include "storage/crypto.hpp"
#include "storage/key_derivation.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace storage {

class FileLayer;

inline constexpr std::string_view passphrase_slot = "passphrase";
inline constexpr std::string_view recovery_slot = "recovery";

/// The master key, wrapped under one way in.
struct KeySlot {
    std::string kind; ///< passphrase_slot or recovery_slot; one slot of a kind
    KdfCost cost;
    Bytes salt;
    Bytes wrapped_key;

    friend bool operator==(const KeySlot&, const KeySlot&) = default;
};

/// keys.json: how the master key of a practice is reached. Nothing in it is secret without a passphrase.
struct KeyFile {
    std::string vault_id;
    Bytes database_salt; ///< the first 16 bytes of records.db
    std::vector<KeySlot> slots;
    std::int64_t generation = 0; ///< counts the changes of its slots

    friend bool operator==(const KeyFile&, const KeyFile&) = default;
};

/// A key file as read: whole by its checksum, its MAC not looked at yet.
struct StoredKeyFile {
    KeyFile keys;
    Bytes mac;
};

/// Wraps the master key under a secret and puts it in the place of the slot of that kind. The secret is normalised
/// before (see passphrase.hpp).
void set_slot(KeyFile& keys, std::string_view kind, const SecretBytes& secret, const SecretBytes& master, KdfCost cost);

bool has_slot(const KeyFile& keys, std::string_view kind);

/// The master key; nullopt when there is no such slot or the secret is another one.
std::optional<SecretBytes> open_slot(const KeyFile& keys, std::string_view kind, const SecretBytes& secret);

/// JSON text with checksum (against damage) and a MAC under the master key (against changes by someone else).
std::string to_text(const KeyFile& keys, const SecretBytes& master);

/// nullopt when the text is damaged or asks for a cost outside least_kdf_cost–most_kdf_cost.
std::optional<StoredKeyFile> read_key_file(std::string_view text);

/// True when the MAC was made under this master key over exactly these values.
bool is_authentic(const StoredKeyFile& stored, const SecretBytes& master);

/// A key file of a practice that is whole, and its text.
struct FoundKeyFile {
    StoredKeyFile stored;
    std::string text;
    bool replaces_another = false; ///< keys.json itself is missing, damaged or of the keys before these
};

/// keys.json; when it is missing or damaged, or half a change of keys was made, the newest whole generation of the
/// others that belongs to a database with this salt. `kept_elsewhere` is the copy outside the practice, if there is
/// one. nullopt when none is whole. Throws std::system_error.
std::optional<FoundKeyFile> find_key_file(FileLayer& files, const std::filesystem::path& folder,
                                          std::string_view database_salt,
                                          const std::optional<std::string>& kept_elsewhere);

/// Makes keys.json and its second copy say this, whatever stands there; a file that differs is set aside only when it
/// cannot be replaced. Throws std::system_error.
void write_key_text(FileLayer& files, const std::filesystem::path& folder, std::string_view text);

/// Writes keys.json in a practice folder, then keys.previous.json as a second copy of it, so that no former way in
/// lives on there. At every moment keys.json is whole. Throws std::system_error.
void write_key_file(FileLayer& files, const std::filesystem::path& folder, const KeyFile& keys,
                    const SecretBytes& master);

}
