#pragma once

#include "storage/crypto.hpp"
#include "storage/key_derivation.hpp"

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

/// The master key; nullopt when there is no such slot or the secret is another one.
std::optional<SecretBytes> open_slot(const KeyFile& keys, std::string_view kind, const SecretBytes& secret);

/// JSON text with checksum (against damage) and a MAC under the master key (against changes by someone else).
std::string to_text(const KeyFile& keys, const SecretBytes& master);

/// nullopt when the text is damaged or asks for a cost outside least_kdf_cost–most_kdf_cost.
std::optional<StoredKeyFile> read_key_file(std::string_view text);

/// True when the MAC was made under this master key over exactly these values.
bool is_authentic(const StoredKeyFile& stored, const SecretBytes& master);

/// Writes keys.json in a practice folder; what was there before becomes keys.previous.json. At every moment keys.json
/// is whole. Throws std::system_error.
void write_key_file(FileLayer& files, const std::filesystem::path& folder, const KeyFile& keys,
                    const SecretBytes& master);

}
