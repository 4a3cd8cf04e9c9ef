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
class LocalState;

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
    /// Whether what is being read is to stop; see Database::stop_when. nullptr: never.
    std::function<bool()> is_stopped = nullptr;
    /// The version of the program, kept in the practice as the one that its schema needs: "0.2.0".
    std::string program_version{};
    /// Told while a practice of an older schema is brought up to date: how many of all steps are done.
    std::function<void(int done, int all)> updating = nullptr;
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

/// What a person should know about a practice that was just opened.
enum class Notice {
    change_undone,          ///< a program had ended in the middle of a change, which is not there
    side_files_set_aside,   ///< files that do not belong to it lay beside its records; they were renamed and not used
    keys_mended,            ///< the key file was missing or damaged and was written again from its second copy
    state_not_kept,         ///< this machine cannot remember how far the practice had come
    nothing_can_be_written, ///< the disk or the folder does not let anything be written: open for reading
    damaged,                ///< something in it cannot be read: open for reading, until it is salvaged or restored
    open_to_others,         ///< other users of this machine may read or write its files
    hard_linked,            ///< its records can be reached by a second name outside the practice
    conflict_copy,          ///< a sync program has put a second version beside it
    open_elsewhere,         ///< another machine had it open and did not close it
    clock_went_back,        ///< the last line of its audit is later than the clock says it is now
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

    /// Opens by the recovery sheet and sets a new passphrase, which ends the former one. As open().
    static std::unique_ptr<Vault> recover(const std::filesystem::path& folder, const SecretBytes& code,
                                          const SecretBytes& new_passphrase, const VaultOptions& options);

    Vault(const Vault&) = delete;
    Vault& operator=(const Vault&) = delete;
    /// Closes; what cannot be remembered outside the practice (its local state) is let go.
    ~Vault();

    const std::filesystem::path& folder() const;
    /// The id made at creation (UUIDv7 text), the same in every copy of the practice.
    const std::string& id() const;
    /// True when it was opened so; every write then throws StorageError.
    bool read_only() const;
    /// In the order they were found, each once.
    const std::vector<Notice>& notices() const;
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
    /// The keys that verify what was signed in this practice, base64: its own, and those that came along with a
    /// salvage.
    std::vector<std::string> public_keys();

    /// Replaces the passphrase: rewrites keys.json and its second copies only, so that the former one opens none of
    /// them. Not in the audit by itself: append that in the caller's transaction. Throws VaultError weak_passphrase,
    /// disk_full, io_error.
    void change_passphrase(const SecretBytes& passphrase);

    /// Sets the way in by a recovery sheet; a former sheet opens the practice no more. As change_passphrase().
    void set_recovery(const SecretBytes& code);
    bool has_recovery() const;
    /// Counts the changes of the ways in.
    std::int64_t key_generation() const;

    /// Whether this is the passphrase; costs one derivation.
    bool opens_with(const SecretBytes& passphrase) const;

    /// Encrypts everything anew under a new master key that the passphrase opens, into a new file that is read through
    /// before it takes the place of the former one. Key files and sheets from before open the practice no more. After
    /// an error before that moment nothing has changed; after one later the vault is closed, and opening it finishes
    /// the change. Throws VaultError (wrong_passphrase, damaged_database, disk_full, io_error).
    void rotate_key(const SecretBytes& passphrase);

    /// Writes a backup of the practice as it is now into a folder and returns it. A practice that cannot be read whole
    /// makes none. Throws VaultError.
    std::filesystem::path back_up(const std::filesystem::path& folder);

    /// The same in steps, between which other work is done: what is changed before the last page is copied is in it.
    /// One at a time: a new one, a rotation of the keys, damage that is found and closing end one on its way.
    void begin_backup(const std::filesystem::path& folder);
    bool is_backing_up() const;
    /// Works on for some milliseconds; false when the backup is in its place. Throws VaultError, and is over then.
    bool step_backup();
    /// How much of it is done, from 0 to 1.
    double backup_part_done() const;
    /// What the backup becomes, while it is made.
    std::filesystem::path backup_file() const;
    void drop_backup();

    /// Whether this key file, of a backup, has the very way in that the practice has now.
    bool shares_way_in(std::string_view key_file_text, std::string_view slot) const;

    /// What only this machine keeps about the practice, outside it: no names of people, no content.
    const LocalState& local_state() const;

    /// Reads everything there is and returns what is wrong; empty when all is well.
    std::vector<Finding> verify();

    /// The parts of verify() that are not about single rows or the audit: the schema, the first bytes, the signing key,
    /// the practice's id.
    std::vector<Finding> verify_frame();

    /// Opens the database anew, for reading only: after a page that could not be read the connection answers nothing
    /// reliable any more, and the practice is damaged. What refers to database() and audit() stays good.
    void reopen_damaged();

private:
    struct State;
    explicit Vault(std::unique_ptr<State> state);
    static std::unique_ptr<Vault> open_by(const std::filesystem::path& folder, std::string_view slot,
                                          const SecretBytes& secret, const VaultOptions& options);
    std::unique_ptr<State> state_;
};

/// True when the signature was made over exactly this text by the key in it.
bool verify_signature(std::string_view text, const Signature& signature);

}
