#pragma once

#include "storage/audit.hpp"
#include "storage/database.hpp"
#include "storage/key_derivation.hpp"
#include "storage/secret_bytes.hpp"
#include "storage/vault_error.hpp"
#include "storage/verify.hpp"

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace domain {
struct Clock;
}

namespace storage {

class FileLayer;

/// What a vault needs from outside. The references must outlive it.
struct VaultOptions {
    const domain::Clock& clock;
    FileLayer& files;
    /// Holds the last audit link seen and the wrong tries, per vault id; default_state_folder() outside tests.
    std::filesystem::path state_folder;
    /// Cost of a new passphrase slot. nullopt: measured on this machine, at most 256 MiB and one second.
    std::optional<KdfCost> cost = std::nullopt;
    bool read_only = false;
    /// For a restored backup: opens it although a newer copy was used on this machine, and says so in the audit.
    bool accept_older_copy = false;
    /// How wrong tries are slowed down; nullptr: this thread sleeps.
    std::function<void(std::chrono::seconds)> wait = nullptr;
};

/// Wrong passphrases since the last unlock.
struct WrongTries {
    int count = 0;
    std::optional<std::chrono::sys_seconds> last;

    friend bool operator==(const WrongTries&, const WrongTries&) = default;
};

/// A signature over a text with the counselor's key; both parts are base64.
struct Signature {
    std::string public_key;
    std::string signature;

    friend bool operator==(const Signature&, const Signature&) = default;
};

/// An open practice folder: the lock on it, its one connection and its keys. Used from one thread at a time.
class Vault {
public:
    /// Makes a new practice folder, which must not exist, and opens it. Throws VaultError. After a
    /// failure there is no folder of that name, or a whole practice that opens.
    static std::unique_ptr<Vault> create(const std::filesystem::path& folder, const SecretBytes& passphrase,
                                         const VaultOptions& options);

    /// Opens a practice folder, migrating its schema when it is older. Throws VaultError, and then has changed nothing
    /// in the folder. After wrong tries it waits first: one second after the third, doubling up to 30 s.
    static std::unique_ptr<Vault> open(const std::filesystem::path& folder, const SecretBytes& passphrase,
                                       const VaultOptions& options);

    Vault(const Vault&) = delete;
    Vault& operator=(const Vault&) = delete;
    /// Closes; what cannot be remembered outside the practice (its local state) is let go.
    ~Vault();

    const std::filesystem::path& folder() const;
    /// The id made at creation (UUIDv7 text), the same in every copy of the practice.
    const std::string& id() const;
    /// True when it was opened so; every write then throws StorageError.
    bool read_only() const;
    /// Wrong tries between the unlock before and this one; they are in the audit as `unlock_failed`.
    const WrongTries& wrong_tries() const;

    Database& database();
    /// Appends are made inside the caller's Transaction.
    Audit& audit();

    /// Keyed hash over the fields of a row, each with its length in front: base64, 44 characters. The first field
    /// should name the kind of row, so that rows of different kinds never share a hash.
    std::string content_hash(std::span<const std::string_view> fields) const;

    /// Signs with the practice's own key.
    Signature sign(std::string_view text) const;

    /// Replaces the passphrase: rewrites keys.json only, and keeps the former file as keys.previous.json. Not in the
    /// audit by itself: append that in the caller's transaction. Throws VaultError weak_passphrase, disk_full,
    /// io_error.
    void change_passphrase(const SecretBytes& passphrase);

    /// Reads everything there is and returns what is wrong; empty when all is well.
    std::vector<Finding> verify();

private:
    struct State;
    explicit Vault(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

/// True when the signature was made over exactly this text by the key in it.
bool verify_signature(std::string_view text, const Signature& signature);

}
