#include "storage/vault_state.hpp"

#include "domain/clock.hpp"
#include "storage/database_copy.hpp"
#include "storage/file_layer.hpp"
#include "storage/migrator.hpp"
#include "storage/older_rows.hpp"
#include "storage/passphrase.hpp"
#include "storage/practice_files.hpp"
#include "storage/search_index.hpp"
#include "storage/side_files.hpp"
#include "storage/vault_contents.hpp"
#include "storage/wrong_tries.hpp"

#include <algorithm>
#include <thread>

namespace storage {

namespace {

/// The schema from which on texts lie in fewer bytes, which leaves the pages of an older file half empty.
constexpr int compact_since = 10;
/// The schema from which on there is an index of words, and how many of the steps that are told making it counts as.
constexpr std::size_t index_since = 15;
constexpr std::size_t steps_of_index = 50;

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

/// The key must outlive it.
RowHasher hasher_with(const SecretBytes& key)
{
    return [&key](std::span<const std::string_view> fields) { return to_base64(keyed_hash(key, fields)); };
}

}

Vault::State::State(std::filesystem::path practice, const VaultOptions& given)
    : folder(std::move(practice)), options(given), lock(folder, given.read_only)
{
}

void Vault::State::notice(Notice what, bool present)
{
    if (present && std::ranges::count(notices, what) == 0)
        notices.push_back(what);
}

void Vault::State::read_key_file()
{
    const auto salt = first_bytes_of(folder / database_file_name);
    auto found = find_key_file(options.files, folder, salt, kept_keys(options.files, options.state_folder, salt));
    if (!found)
        throw VaultError(VaultErrorKind::damaged_key_file);
    key_file = std::move(found->stored);
    key_text = std::move(found->text);
    keys_mended = found->replaces_another;
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

/// The key file may be another practice's, or one from before this practice's keys were changed: then this machine
/// knows the newer one.
VaultErrorKind Vault::State::reason_of_foreign_keys() const
{
    const auto newer = kept_keys(options.files, options.state_folder, first_bytes_of(folder / database_file_name));
    const auto stored = newer ? storage::read_key_file(*newer) : std::nullopt;
    const bool same = stored && stored->keys.vault_id == key_file.keys.vault_id;
    return same ? VaultErrorKind::older_key_file : VaultErrorKind::foreign_key_file;
}

void Vault::State::refuse_locked_out(std::string_view slot, LocalMemory memory)
{
    if (is_of_another_practice(first_bytes_of(folder / database_file_name), key_file.keys))
        throw VaultError(reason_of_foreign_keys());
    note_wrong_try(std::move(memory));
    throw VaultError(slot == recovery_slot ? VaultErrorKind::wrong_recovery_code : VaultErrorKind::wrong_passphrase);
}

void Vault::State::unlock(std::string_view slot, const SecretBytes& secret)
{
    const auto memory = local_state->load();
    slow_down(memory);
    if (!has_slot(key_file.keys, slot))
        throw VaultError(VaultErrorKind::no_recovery_sheet);
    auto opened = open_slot(key_file.keys, slot, secret);
    if (!opened)
        refuse_locked_out(slot, memory);
    if (!is_authentic(key_file, *opened))
        throw VaultError(VaultErrorKind::damaged_key_file);
    master = std::move(*opened);
    wrong_tries = {memory.wrong_tries, memory.last_wrong_try};
    older_keys = key_file.keys.generation < memory.key_generation;
}

std::optional<AuditHead> Vault::State::head_if_sound(const std::filesystem::path& file, const AuditHead& seen)
{
    const auto judgement = judge_copy(file, master, key_file.keys, options.clock, seen);
    const bool is_older = judgement.is_older && !options.accept_older_copy;
    saw_older_copy |= is_older && judgement.is_sound;
    return is_older || !judgement.is_sound ? std::nullopt : std::optional(judgement.head);
}

void Vault::State::settle_side_files()
{
    if (options.read_only && has_side_files(options.files, folder))
        throw VaultError(VaultErrorKind::unfinished_change);
    if (options.read_only)
        return;
    const auto memory = local_state->load();
    const auto outcome = storage::settle_side_files(
        options.files, folder, [&](const auto& file) { return head_if_sound(file, memory.last_seen).has_value(); });
    if (outcome == SideFiles::unjudged && saw_older_copy)
        throw VaultError(VaultErrorKind::older_copy);
    if (outcome == SideFiles::unjudged)
        throw VaultError(is_of_another_practice(first_bytes_of(folder / database_file_name), key_file.keys)
                             ? reason_of_foreign_keys()
                             : VaultErrorKind::damaged_database);
    notice(Notice::change_undone, outcome == SideFiles::change_undone);
    notice(Notice::side_files_set_aside, outcome == SideFiles::set_aside);
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
            throw VaultError(reason_of_foreign_keys());
        throw;
    }
    database->stop_when(options.is_stopped);
    refuse_unknown_schema();
    inner_keys = inner_keys_of(*database, master);
}

/// A trigger is a program, and a view can say anything: nothing of the schema is used before it is known to be ours.
void Vault::State::refuse_unknown_schema()
{
    const auto version = static_cast<std::size_t>(schema_version(*database));
    if (version > embedded_schema().size())
        throw newer_schema(*database, options.program_version);
    if (version == 0)
        throw VaultError(VaultErrorKind::damaged_database);
    if (!has_expected_schema(*database))
        throw VaultError(VaultErrorKind::schema_altered);
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
    audit = std::make_unique<Audit>(*database, SecretBytes::copy_of(inner_keys.audit.text()),
                                    std::get<std::string>(row[0]), options.clock);
}

void Vault::State::refuse_older_copy()
{
    const auto seen = local_state->load().last_seen;
    older_copy = seen.seq > 0 && audit->link_at(seen.seq) != seen.link;
    if (older_copy && !options.accept_older_copy)
        throw VaultError(audit->head().seq < seen.seq ? VaultErrorKind::older_copy : VaultErrorKind::diverged_copy);
    // Of a practice that is the newest, only its keys were put back; a restored backup is older as a whole.
    if (older_keys && !options.accept_older_copy)
        throw VaultError(VaultErrorKind::older_key_file);
}

/// A practice that was found damaged is read through again: it may have been restored meanwhile.
void Vault::State::go_on_reading_only_if_damaged()
{
    if (!local_state->load().damaged || is_readable(*database))
        return;
    database->refuse_writes();
    options.read_only = true;
    notice(Notice::damaged);
}

void Vault::State::tell_update(std::size_t done, std::size_t all) const
{
    if (options.updating)
        options.updating(static_cast<int>(done), static_cast<int>(all));
}

// The copy is a step of its own: of a large practice it takes the longest.
void Vault::State::bring_up_to_date()
{
    if (options.read_only)
        return;
    const auto scripts = embedded_schema();
    const auto before = static_cast<std::size_t>(schema_version(*database));
    const bool makes_index = before < index_since || !SearchIndex(*database).is_complete();
    const auto all = scripts.size() - before + 1 + (makes_index ? steps_of_index : 0);
    const auto copy = [&] {
        tell_update(0, all);
        keep_copy(*database, folder / copy_name_before(scripts.size()), database_key_of(master, key_file.keys),
                  options.files);
        tell_update(1, all);
    };
    std::size_t done = 1;
    migrate(*database, scripts, copy, [&](std::string_view script) {
        convert_rows(script, *database, hasher_with(inner_keys.content), *audit, to_base64(signing_key.public_key));
        storage::keep_needed_version(*database, options.program_version);
        tell_update(++done, all);
    });
    if (before < std::size_t{compact_since})
        database->give_back_space();
    keep_needed_version();
    if (makes_index)
        make_search_index(all);
}

/// In one transaction: killed in the middle, it begins anew at the next opening.
void Vault::State::make_search_index(std::size_t all_steps)
{
    const auto first_step = all_steps - steps_of_index;
    std::size_t told = 0;
    Transaction transaction(*database);
    SearchIndex(*database).rebuild([&](std::size_t done, std::size_t all) {
        if (const auto step = done * steps_of_index / all; step > told)
            tell_update(first_step + (told = step), all_steps);
    });
    transaction.commit();
}

/// Of a practice from before versions were kept in it.
void Vault::State::keep_needed_version()
{
    if (options.program_version.empty() || !needed_version(*database).empty())
        return;
    Transaction transaction(*database);
    storage::keep_needed_version(*database, options.program_version);
    transaction.commit();
}

}
