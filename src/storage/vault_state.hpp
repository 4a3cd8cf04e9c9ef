#pragma once

#include "storage/backup_work.hpp"
#include "storage/crypto.hpp"
#include "storage/key_file.hpp"
#include "storage/local_state.hpp"
#include "storage/practice_lock.hpp"
#include "storage/vault.hpp"
#include "storage/vault_contents.hpp"

namespace storage {

void refuse_weak_passphrase(const SecretBytes& passphrase);

/// What an open Vault owns. The lock stands first, so that it goes last.
struct Vault::State {
    std::filesystem::path folder;
    VaultOptions options;
    PracticeLock lock;
    StoredKeyFile key_file;
    std::string key_text;
    SecretBytes master;
    InnerKeys inner_keys;
    std::optional<LocalState> local_state;
    std::optional<Database> database;
    KeyPair signing_key;
    std::unique_ptr<Audit> audit;
    WrongTries wrong_tries;
    std::vector<Notice> notices;
    bool header_damaged = false;
    bool older_copy = false;
    bool keys_mended = false;
    bool saw_older_copy = false;
    bool older_keys = false;
    std::unique_ptr<BackupWork> backup; ///< refers to the database

    State(std::filesystem::path practice, const VaultOptions& given);

    /// Closes the database and keeps outside the practice how far its audit has come.
    void close();

    void read_key_file();
    /// Opens one of the slots of the key file.
    void unlock(std::string_view slot, const SecretBytes& secret);
    void open_unlocked();
    /// Puts the keys in the place of the former ones, in the practice and in what this machine keeps.
    void replace_keys(KeyFile keys);

    void verify_keys(std::vector<Finding>& findings);
    void reopen_damaged();

    KdfCost cost_of_a_new_slot() const;
    void set_way_in(std::string_view slot, const SecretBytes& secret);
    void rotate(const SecretBytes& passphrase);
    void begin_backup(const std::filesystem::path& target);
    bool step_backup();

private:
    bool can_sign() const;
    void write_rotated(const std::filesystem::path& file, const SecretBytes& new_master, const KeyFile& keys);
    void reopen();
    void remove_copies_under_former_keys();
    std::filesystem::path name_for_backup(const std::filesystem::path& target) const;
    VaultErrorKind reason_of_foreign_keys() const;
    [[noreturn]] void refuse_locked_out(std::string_view slot, LocalMemory memory);
    void settle_side_files();
    std::optional<AuditHead> head_if_sound(const std::filesystem::path& file, const AuditHead& seen);
    void open_database();
    void refuse_unknown_schema();
    void read_signing_key();
    void refuse_older_copy();
    void go_on_reading_only_if_damaged();
    void bring_up_to_date();
    void tell_update(std::size_t done, std::size_t all) const;
    void keep_needed_version();
    void make_search_index(std::size_t all_steps);
    void mend_keys();
    void report_opening();
    void look_around();
    void remember(bool closing);
    void note_wrong_try(LocalMemory memory);
    void slow_down(const LocalMemory& memory) const;
    void notice(Notice what, bool present = true);
};

}
