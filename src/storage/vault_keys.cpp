#include "domain/clock.hpp"
#include "storage/atomic_writer.hpp"
#include "storage/backup.hpp"
#include "storage/file_layer.hpp"
#include "storage/migrator.hpp"
#include "storage/passphrase.hpp"
#include "storage/practice_files.hpp"
#include "storage/vault_guard.hpp"
#include "storage/vault_state.hpp"

#include <algorithm>

/// What an open practice does with its keys: ways in, new keys, backups.
namespace storage {

void refuse_weak_passphrase(const SecretBytes& passphrase)
{
    if (auto problem = weakness_of(passphrase))
        throw VaultError(VaultErrorKind::weak_passphrase, std::move(*problem));
}

KdfCost Vault::State::cost_of_a_new_slot() const
{
    return options.cost ? *options.cost : calibrated_kdf_cost();
}

void Vault::State::set_way_in(std::string_view slot, const SecretBytes& secret)
{
    if (options.read_only)
        throw StorageError(ErrorKind::read_only, "the practice is open for reading");
    auto keys = key_file.keys;
    set_slot(keys, slot, secret, master, cost_of_a_new_slot());
    replace_keys(std::move(keys));
}

void Vault::change_passphrase(const SecretBytes& passphrase)
{
    refuse_weak_passphrase(passphrase);
    guarded([&] { state_->set_way_in(passphrase_slot, normalised(passphrase)); });
}

void Vault::set_recovery(const SecretBytes& code)
{
    guarded([&] { state_->set_way_in(recovery_slot, code); });
}

bool Vault::has_recovery() const
{
    return has_slot(state_->key_file.keys, recovery_slot);
}

std::int64_t Vault::key_generation() const
{
    return state_->key_file.keys.generation;
}

bool Vault::opens_with(const SecretBytes& passphrase) const
{
    return open_slot(state_->key_file.keys, passphrase_slot, normalised(passphrase)).has_value();
}

std::unique_ptr<Vault> Vault::recover(const std::filesystem::path& folder, const SecretBytes& code,
                                      const SecretBytes& new_passphrase, const VaultOptions& options)
{
    refuse_weak_passphrase(new_passphrase);
    return guarded([&] {
        auto vault = open_by(folder, recovery_slot, code, options);
        vault->change_passphrase(new_passphrase);
        return vault;
    });
}

/// The database under new keys, whole and flushed, beside the one that is in use.
void Vault::State::write_rotated(const std::filesystem::path& file, const SecretBytes& new_master, const KeyFile& keys)
{
    const auto key = database_key_of(new_master, keys);
    database->copy_to(file, key);
    std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    {
        auto copy = Database::open(file, key, OpenMode::existing);
        Transaction transaction(copy);
        keep_inner_keys(copy, inner_keys);
        Audit chain(copy, SecretBytes::copy_of(inner_keys.audit.text()), audit->list(1, 1).front().actor,
                    options.clock);
        chain.append("key_rotated");
        transaction.commit();
        if (!is_readable(copy) || !has_expected_schema(copy) || chain.verify_chain() > 0)
            throw StorageError(ErrorKind::damaged_record, "the database under new keys is not whole");
    }
    options.files.sync(file);
}

void Vault::rotate_key(const SecretBytes& passphrase)
{
    guarded([&] { state_->rotate(passphrase); });
}

void Vault::State::rotate(const SecretBytes& passphrase)
{
    if (options.read_only)
        throw StorageError(ErrorKind::read_only, "the practice is open for reading");
    if (!open_slot(key_file.keys, passphrase_slot, normalised(passphrase)))
        throw VaultError(VaultErrorKind::wrong_passphrase);
    backup.reset();
    auto new_master = random_secret(secret_key_size);
    KeyFile keys{
        key_file.keys.vault_id, random_bytes(key_file.keys.database_salt.size()), {}, key_file.keys.generation + 1};
    set_slot(keys, passphrase_slot, normalised(passphrase), new_master, cost_of_a_new_slot());
    const auto database_file = folder / database_file_name;
    const auto temporary = temporary_name_for(database_file);
    try {
        write_rotated(temporary, new_master, keys);
        // From here on an opening finds the keys of whichever database is in place.
        write_atomically(options.files, folder / next_key_file_name, to_text(keys, new_master));
        audit.reset();
        database.reset();
        options.files.rename(temporary, database_file);
    } catch (const std::exception&) {
        remove_if_possible(options.files, temporary);
        remove_if_possible(options.files, folder / next_key_file_name);
        if (!database)
            reopen();
        throw;
    }
    options.files.sync(folder);
    write_key_text(options.files, folder, to_text(keys, new_master));
    key_text = to_text(keys, new_master);
    key_file = storage::read_key_file(key_text).value();
    master = std::move(new_master);
    reopen();
    remove_copies_under_former_keys();
}

/// What an update or a cut-off change had left beside the records opens with the former keys alone.
void Vault::State::remove_copies_under_former_keys()
{
    for (const auto& path : options.files.list(folder)) {
        const auto name = path.filename().string();
        if (name.starts_with("records.before-schema-") || name.ends_with(".set-aside"))
            remove_if_possible(options.files, path);
    }
}

void Vault::State::reopen()
{
    open_database();
    read_signing_key();
    remember(false);
}

std::filesystem::path Vault::back_up(const std::filesystem::path& folder)
{
    begin_backup(folder);
    const auto file = backup_file();
    while (step_backup())
        ;
    return file;
}

void Vault::begin_backup(const std::filesystem::path& folder)
{
    guarded([&] { state_->begin_backup(folder); });
}

bool Vault::is_backing_up() const
{
    return state_->backup != nullptr;
}

bool Vault::step_backup()
{
    return guarded([&] { return state_->step_backup(); });
}

double Vault::backup_part_done() const
{
    return state_->backup ? state_->backup->part_done() : 1;
}

std::filesystem::path Vault::backup_file() const
{
    return state_->backup ? state_->backup->file() : std::filesystem::path();
}

void Vault::drop_backup()
{
    state_->backup.reset();
}

bool Vault::shares_way_in(std::string_view key_file_text, std::string_view slot) const
{
    const auto other = read_key_file(key_file_text);
    const auto kind = [&](const KeySlot& each) { return each.kind == slot; };
    const auto& own = state_->key_file.keys.slots;
    const auto mine = std::ranges::find_if(own, kind);
    return other && mine != own.end() && std::ranges::count(other->keys.slots, *mine) > 0;
}

/// A name nobody has yet, also for two of one second.
std::filesystem::path Vault::State::name_for_backup(const std::filesystem::path& target) const
{
    auto at = domain::to_text(domain::Timestamp{options.clock.now(), {}}).substr(0, 19);
    std::erase(at, '-');
    std::erase(at, ':');
    const auto base = folder.stem().string() + "-" + at;
    auto file = target / (base + backup_extension);
    for (int number = 2; options.files.exists(file); ++number)
        file = target / (base + "-" + std::to_string(number) + backup_extension);
    return file;
}

void Vault::State::begin_backup(const std::filesystem::path& target)
{
    backup.reset();
    if (!options.files.exists(target))
        throw VaultError(VaultErrorKind::missing_path);
    BackupFront front{key_file.keys.vault_id, options.clock.stamp(), 0, key_file.keys.generation, key_text};
    backup = std::make_unique<BackupWork>(
        *database, BackupWork::Task{options.files, options.clock, temporary_name_for(folder / database_file_name),
                                    name_for_backup(target), std::move(front), audit->head(), key_file.keys,
                                    SecretBytes::copy_of(master.text())});
}

bool Vault::State::step_backup()
{
    if (!backup)
        throw StorageError(ErrorKind::interrupted, "the backup was ended");
    try {
        if (backup->step())
            return true;
    } catch (const std::exception&) {
        backup.reset();
        throw;
    }
    backup.reset();
    return false;
}

}
