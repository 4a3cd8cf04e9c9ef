#include "domain/clock.hpp"
#include "storage/file_layer.hpp"
#include "storage/key_file.hpp"
#include "storage/local_state.hpp"
#include "storage/practice_files.hpp"
#include "storage/practice_surroundings.hpp"
#include "storage/vault_contents.hpp"
#include "storage/vault_state.hpp"

#include <algorithm>

/// The end of an opening, and the closing: what is written down, mended and told.
namespace storage {

namespace {

constexpr int most_failures_in_audit = 100;

}

void Vault::State::mend_keys()
{
    if (options.read_only)
        return;
    write_key_text(options.files, folder, key_text);
    notice(Notice::keys_mended, keys_mended);
}

void Vault::State::replace_keys(KeyFile keys)
{
    ++keys.generation;
    write_key_file(options.files, folder, keys, master);
    key_text = to_text(keys, master);
    key_file.keys = std::move(keys);
    remember(false);
}

void Vault::State::report_opening()
{
    constexpr std::chrono::minutes allowed{5};
    const auto last = audit->list(audit->head().seq);
    const bool clock_went_back = !last.empty() && last.back().at.utc > options.clock.now() + allowed;
    notice(Notice::clock_went_back, clock_went_back);
    if (options.read_only)
        return;
    std::vector<std::string_view> events(static_cast<std::size_t>(std::min(wrong_tries.count, most_failures_in_audit)),
                                         "unlock_failed");
    if (older_copy)
        events.push_back("older_copy_accepted");
    if (clock_went_back)
        events.push_back("clock_went_back");
    if (std::ranges::count(notices, Notice::change_undone) > 0)
        events.push_back("unfinished_change_undone");
    if (std::ranges::count(notices, Notice::side_files_set_aside) > 0)
        events.push_back("side_files_set_aside");
    if (events.empty())
        return;
    Transaction transaction(*database);
    for (const auto event : events)
        audit->append(event);
    transaction.commit();
}

void Vault::State::look_around()
{
    const auto seen = surroundings_of(options.files, folder);
    notice(Notice::open_to_others, seen.open_to_others);
    notice(Notice::hard_linked, seen.hard_linked);
    notice(Notice::conflict_copy, seen.conflict_copy);
    notice(Notice::open_elsewhere, lock.names_another_machine());
}

void Vault::State::open_unlocked()
{
    settle_side_files();
    open_database();
    read_signing_key();
    refuse_older_copy();
    go_on_reading_only_if_damaged();
    bring_up_to_date();
    mend_keys();
    report_opening();
    if (!options.read_only)
        keep_opening_file(folder);
    look_around();
    lock.announce(domain::to_text(options.clock.stamp()));
    remember(false);
}

/// In its place, since the audit refers to it. SQLite lets nobody else open the file before it is closed.
void Vault::State::reopen_damaged()
{
    const auto file = folder / database_file_name;
    backup.reset();
    database.reset();
    try {
        database.emplace(Database::open(file, database_key_of(master, key_file.keys), OpenMode::read_only));
    } catch (const StorageError&) {
        database.emplace(Database::in_memory());
        database->note_damage();
        throw;
    }
    database->stop_when(options.is_stopped);
    database->note_damage();
}

void Vault::State::remember(bool closing)
{
    const auto former = local_state->load();
    // A practice opened for reading cannot tell its audit of the wrong tries, so they stay to be told.
    auto memory = options.read_only ? former : LocalMemory{};
    memory.damaged = database->is_damaged() || (options.read_only && former.damaged);
    memory.key_generation = std::max(key_file.keys.generation, older_copy ? 0 : former.key_generation);
    try {
        memory.last_seen = audit->head();
    } catch (const StorageError&) {
        // Beyond reading; the next opening compares with what was seen before.
        memory.last_seen = former.last_seen;
    }
    if (closing) {
        audit.reset();
        database.reset();
    }
    const bool kept =
        local_state->save(memory) && local_state->keep_keys(as_text(key_file.keys.database_salt), key_text);
    notice(Notice::state_not_kept, !kept);
}

void Vault::State::close()
{
    backup.reset();
    if (database)
        remember(true);
}

}
