#include "storage/vault_state.hpp"

#include "domain/clock.hpp"
#include "storage/database_copy.hpp"
#include "storage/file_layer.hpp"
#include "storage/migrator.hpp"
#include "storage/passphrase.hpp"
#include "storage/practice_files.hpp"
#include "storage/vault_contents.hpp"
#include "storage/wrong_tries.hpp"

#include <algorithm>
#include <thread>

namespace storage {

namespace {

constexpr int most_failures_in_audit = 100;
constexpr std::string_view plain_header{"SQLite format 3\0", 16};

std::size_t differing_bytes(std::string_view left, std::string_view right)
{
    std::size_t differing = 0;
    for (std::size_t i = 0; i < std::min(left.size(), right.size()); ++i)
        differing += left[i] != right[i] ? 1 : 0;
    return differing;
}

/// A database that has another salt throughout was made with another key file. A few differing bytes, zeros and an
/// unencrypted header are damage.
bool is_of_another_practice(std::string_view first_bytes, const KeyFile& keys)
{
    const bool zeroed = first_bytes.find_first_not_of('\0') == std::string_view::npos;
    return !zeroed && first_bytes != plain_header &&
           differing_bytes(first_bytes, as_text(keys.database_salt)) > keys.database_salt.size() / 2;
}

}

Vault::State::State(std::filesystem::path practice, const VaultOptions& given)
    : folder(std::move(practice)), options(given), lock(folder, given.read_only)
{
}

void Vault::State::read_key_file()
{
    auto stored = storage::read_key_file(options.files.read(folder / key_file_name));
    if (!stored)
        throw VaultError(VaultErrorKind::damaged_key_file);
    key_file = std::move(*stored);
    local_state.emplace(options.files, options.state_folder, key_file.keys.vault_id);
}

void Vault::State::slow_down(const LocalMemory& memory) const
{
    const auto remaining = remaining_delay(memory, options.clock.now());
    if (remaining > std::chrono::seconds{0})
        options.wait ? options.wait(remaining) : std::this_thread::sleep_for(remaining);
}

void Vault::State::note_wrong_try(LocalMemory memory)
{
    ++memory.wrong_tries;
    memory.last_wrong_try = options.clock.now();
    local_state->save(memory);
}

void Vault::State::unlock(const SecretBytes& passphrase)
{
    const auto memory = local_state->load();
    slow_down(memory);
    auto opened = open_slot(key_file.keys, passphrase_slot, normalised(passphrase));
    if (!opened) {
        if (is_of_another_practice(first_bytes_of(folder / database_file_name), key_file.keys))
            throw VaultError(VaultErrorKind::foreign_key_file);
        note_wrong_try(memory);
        throw VaultError(VaultErrorKind::wrong_passphrase);
    }
    if (!is_authentic(key_file, *opened))
        throw VaultError(VaultErrorKind::damaged_key_file);
    master = std::move(*opened);
    wrong_tries = {memory.wrong_tries, memory.last_wrong_try};
}

void Vault::State::open_database()
{
    const auto file = folder / database_file_name;
    const auto first_bytes = first_bytes_of(file);
    header_damaged = first_bytes != as_text(key_file.keys.database_salt);
    const auto mode = options.read_only ? OpenMode::read_only : OpenMode::existing;
    try {
        database.emplace(Database::open(file, database_key_of(master, key_file.keys), mode));
    } catch (const StorageError& error) {
        if (error.kind() == ErrorKind::wrong_key && is_of_another_practice(first_bytes, key_file.keys))
            throw VaultError(VaultErrorKind::foreign_key_file);
        throw;
    }
    const auto version = static_cast<std::size_t>(schema_version(*database));
    if (version > embedded_schema().size())
        throw VaultError(VaultErrorKind::newer_schema);
    if (version == 0)
        throw VaultError(VaultErrorKind::damaged_database);
    content_key = derive_subkey(master, Purpose::content);
}

void Vault::State::read_signing_key()
{
    auto rows =
        database->query("SELECT id, public_key, secret_key FROM signing_key ORDER BY made_at DESC, id DESC LIMIT 1", {},
                        {Kind::text, Kind::text, Kind::text});
    if (rows.empty() || std::ranges::count(rows.front(), Value{}) > 0)
        throw VaultError(VaultErrorKind::damaged_database);
    auto& row = rows.front();
    auto secret = from_base64(std::get<std::string>(row[2])).value_or(Bytes{});
    wipe(std::get<std::string>(row[2]));
    signing_key.public_key = from_base64(std::get<std::string>(row[1])).value_or(Bytes{});
    signing_key.secret_key = SecretBytes::copy_of(as_text(secret));
    wipe(secret);
    audit = std::make_unique<Audit>(*database, derive_subkey(master, Purpose::audit), std::get<std::string>(row[0]),
                                    options.clock);
}

void Vault::State::refuse_older_copy()
{
    const auto seen = local_state->load().last_seen;
    older_copy = seen.seq > 0 && audit->link_at(seen.seq) != seen.link;
    if (older_copy && !options.accept_older_copy)
        throw VaultError(VaultErrorKind::older_copy);
}

void Vault::State::bring_up_to_date()
{
    if (!options.read_only)
        migrate(*database, embedded_schema(), [this] {
            keep_copy(*database, folder / copy_name_before(embedded_schema().size()),
                      database_key_of(master, key_file.keys), options.files);
        });
}

void Vault::State::report_wrong_tries()
{
    if (options.read_only || (wrong_tries.count == 0 && !older_copy))
        return;
    Transaction transaction(*database);
    for (int i = 0; i < std::min(wrong_tries.count, most_failures_in_audit); ++i)
        audit->append("unlock_failed");
    if (older_copy)
        audit->append("older_copy_accepted");
    transaction.commit();
}

void Vault::State::open_unlocked()
{
    open_database();
    read_signing_key();
    refuse_older_copy();
    bring_up_to_date();
    report_wrong_tries();
    lock.announce();
    remember();
}

void Vault::State::remember()
{
    // A practice opened for reading cannot tell its audit of the wrong tries, so they stay to be told.
    auto memory = options.read_only ? local_state->load() : LocalMemory{};
    memory.last_seen = audit->head();
    local_state->save(memory);
}

}
