#pragma once

#include "storage/crypto.hpp"
#include "storage/key_file.hpp"
#include "storage/local_state.hpp"
#include "storage/practice_lock.hpp"
#include "storage/vault.hpp"

namespace storage {

/// What an open Vault owns. The lock stands first, so that it goes last.
struct Vault::State {
    std::filesystem::path folder;
    VaultOptions options;
    PracticeLock lock;
    StoredKeyFile key_file;
    SecretBytes master;
    SecretBytes content_key;
    std::optional<LocalState> local_state;
    std::optional<Database> database;
    KeyPair signing_key;
    std::unique_ptr<Audit> audit;
    WrongTries wrong_tries;
    bool header_damaged = false;
    bool older_copy = false;

    State(std::filesystem::path practice, const VaultOptions& given);

    /// Keeps outside the practice how far its audit has come.
    void remember();

    void read_key_file();
    void unlock(const SecretBytes& passphrase);
    void open_unlocked();

private:
    void open_database();
    void read_signing_key();
    void refuse_older_copy();
    void bring_up_to_date();
    void report_wrong_tries();
    void note_wrong_try(LocalMemory memory);
    void slow_down(const LocalMemory& memory) const;
};

}
