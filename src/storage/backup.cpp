#include "storage/backup.hpp"

#include "domain/problem.hpp"
#include "domain/tree.hpp"
#include "json/json.hpp"
#include "storage/atomic_writer.hpp"
#include "storage/crypto.hpp"
#include "storage/database.hpp"
#include "storage/file_layer.hpp"
#include "storage/migrator.hpp"
#include "storage/practice_files.hpp"
#include "storage/sealed_file.hpp"
#include "storage/vault_contents.hpp"
#include "storage/vault_error.hpp"
#include "storage/verify.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace storage {

namespace {

using domain::Tree;
using std::filesystem::path;

constexpr std::string_view magic = "secure-base-backup-1\n";
constexpr std::size_t length_digits = 8;
constexpr std::size_t largest_front = 131072;

std::string text_of(const BackupFront& front)
{
    return json::write(Tree::Map{{"vault_id", front.vault_id},
                                 {"made_at", domain::to_text(front.made_at)},
                                 {"audit_seq", front.audit_seq},
                                 {"key_generation", front.key_generation},
                                 {"keys", front.keys}});
}

/// Mark, length of the front in eight digits, front.
std::string beginning_of(const BackupFront& front)
{
    const auto text = text_of(front);
    auto length = std::to_string(text.size());
    length.insert(0, length_digits - std::min(length.size(), length_digits), '0');
    return std::string(magic) + length + text;
}

std::int64_t number_at(const Tree& tree, std::string_view key)
{
    const auto* member = tree.find(key);
    const auto* number = member != nullptr ? member->as<std::int64_t>() : nullptr;
    return number != nullptr ? *number : 0;
}

std::optional<BackupFront> front_in(std::string_view text)
{
    try {
        const auto tree = json::parse(text);
        const auto made_at = domain::parse_timestamp(tree.text("made_at"));
        BackupFront front{tree.text("vault_id"), made_at.value_or(domain::Timestamp{}), number_at(tree, "audit_seq"),
                          number_at(tree, "key_generation"), tree.text("keys")};
        return made_at && text_of(front) == text ? std::optional(std::move(front)) : std::nullopt;
    } catch (const domain::Refused&) {
        return std::nullopt;
    }
}

/// Where the sealed part begins; 0 when there is no front.
std::optional<std::size_t> front_size(std::string_view start)
{
    if (start.size() < magic.size() + length_digits || !start.starts_with(magic))
        return std::nullopt;
    const auto digits = start.substr(magic.size(), length_digits);
    if (digits.find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    const auto size = static_cast<std::size_t>(std::stoul(std::string(digits)));
    return size <= largest_front ? std::optional(size) : std::nullopt;
}

void require_whole(Sealed outcome)
{
    if (outcome == Sealed::damaged)
        throw VaultError(VaultErrorKind::damaged_backup);
    if (outcome == Sealed::cut)
        throw VaultError(VaultErrorKind::cut_backup);
}

/// Reads a backup that was just written against what it was made from.
void require_same(FileLayer& files, const path& file, std::string_view beginning, const SecretBytes& key,
                  const path& database)
{
    std::uint64_t at = 0;
    const auto compare = [&](std::string_view part) {
        if (files.read_part(database, at, part.size()) != part)
            throw VaultError(VaultErrorKind::damaged_backup);
        at += part.size();
    };
    if (files.read_part(file, 0, beginning.size()) != beginning)
        throw VaultError(VaultErrorKind::damaged_backup);
    require_whole(open_sealed(files, file, beginning.size(), beginning, key, compare));
    if (at != std::filesystem::file_size(database))
        throw VaultError(VaultErrorKind::damaged_backup);
}

SecretBytes master_of(const BackupFront& front, const BackupKey& key)
{
    const auto stored = read_key_file(front.keys);
    if (!stored)
        throw VaultError(VaultErrorKind::damaged_backup);
    const bool by_recovery = key.slot == recovery_slot;
    if (by_recovery && !has_slot(stored->keys, recovery_slot))
        throw VaultError(VaultErrorKind::no_recovery_sheet);
    auto master = open_slot(stored->keys, key.slot, key.secret);
    if (!master)
        throw VaultError(by_recovery ? VaultErrorKind::wrong_recovery_code : VaultErrorKind::wrong_passphrase);
    if (!is_authentic(*stored, *master))
        throw VaultError(VaultErrorKind::damaged_backup);
    return std::move(*master);
}

void require_sound(const path& database, const SecretBytes& master, const KeyFile& keys)
{
    auto opened = Database::open(database, database_key_of(master, keys), OpenMode::read_only);
    if (!is_readable(opened) || !has_expected_schema(opened))
        throw VaultError(VaultErrorKind::damaged_backup);
}

void unpack(FileLayer& files, const path& file, const BackupFront& front, const SecretBytes& master, const path& folder)
{
    const auto beginning = beginning_of(front);
    const auto database = folder / database_file_name;
    files.write_new(database, {});
    require_whole(open_sealed(files, file, beginning.size(), beginning, derive_subkey(master, Purpose::backup),
                              [&](std::string_view part) { files.append(database, part); }));
    files.sync(database);
    require_sound(database, master, read_key_file(front.keys)->keys);
    write_key_text(files, folder, front.keys);
}

path parent_of_target(const path& folder)
{
    return folder.has_parent_path() ? folder.parent_path() : ".";
}

/// The numbers of the day, the week and the month a backup was made in.
struct Buckets {
    std::int64_t day, week, month;
};

Buckets buckets_of(const BackupFile& backup)
{
    const auto day = std::chrono::floor<std::chrono::days>(backup.front.made_at.utc);
    const std::chrono::year_month_day date(day);
    const auto days = day.time_since_epoch().count();
    return {days, (days + 3) / 7, static_cast<int>(date.year()) * 12 + static_cast<int>(unsigned(date.month()))};
}

/// Keeps the newest of each bucket, of at most `most` of them.
class Keeper {
public:
    explicit Keeper(std::size_t most) : most_(most) {}
    bool keeps(std::int64_t bucket) { return seen_.size() < most_ && seen_.insert(bucket).second; }

private:
    std::size_t most_;
    std::set<std::int64_t> seen_;
};

}

std::optional<BackupFront> read_backup_front(FileLayer& files, const path& file)
{
    const auto size = front_size(files.read_part(file, 0, magic.size() + length_digits));
    if (!size)
        return std::nullopt;
    const auto text = files.read_part(file, magic.size() + length_digits, *size);
    return text.size() == *size ? front_in(text) : std::nullopt;
}

std::vector<BackupFile> backups_in(FileLayer& files, const path& folder, const std::string& vault_id)
{
    std::vector<BackupFile> backups;
    for (const auto& each : files.list(folder)) {
        if (each.extension() != backup_extension || !std::filesystem::is_regular_file(each))
            continue;
        auto front = read_backup_front(files, each);
        if (front && front->vault_id == vault_id)
            backups.push_back({each, std::move(*front)});
    }
    std::ranges::stable_sort(backups, std::greater{}, [](const BackupFile& backup) {
        return std::tuple(backup.front.audit_seq, backup.front.made_at.utc, backup.path);
    });
    return backups;
}

std::vector<path> superseded(const std::vector<BackupFile>& newest_first)
{
    constexpr std::size_t always_kept = 3;
    Keeper days(7);
    Keeper weeks(5);
    Keeper months(12);
    std::vector<path> out;
    for (std::size_t i = 0; i < newest_first.size(); ++i) {
        const auto buckets = buckets_of(newest_first[i]);
        const bool daily = days.keeps(buckets.day);
        const bool weekly = weeks.keeps(buckets.week);
        const bool monthly = months.keeps(buckets.month);
        if (i >= always_kept && !daily && !weekly && !monthly)
            out.push_back(newest_first[i].path);
    }
    return out;
}

void write_backup(FileLayer& files, const path& database, const path& file, const BackupFront& front,
                  const SecretBytes& master)
{
    const auto temporary = temporary_name_for(file);
    const auto beginning = beginning_of(front);
    const auto key = derive_subkey(master, Purpose::backup);
    try {
        files.write_new(temporary, beginning);
        seal_file(files, database, temporary, beginning, key);
        files.sync(temporary);
        require_same(files, temporary, beginning, key, database);
        files.rename_to_new(temporary, file);
    } catch (const std::exception&) {
        remove_if_possible(files, temporary);
        throw;
    }
    files.sync(parent_of_target(file));
}

void restore_backup(FileLayer& files, const path& file, const BackupKey& key, const path& folder)
{
    if (files.exists(folder))
        throw VaultError(VaultErrorKind::already_exists);
    if (!files.exists(parent_of_target(folder)) || !files.exists(file))
        throw VaultError(VaultErrorKind::missing_path);
    const auto front = std::filesystem::is_regular_file(file) ? read_backup_front(files, file) : std::nullopt;
    if (!front)
        throw VaultError(VaultErrorKind::not_a_backup);
    const auto master = master_of(*front, key);
    const auto temporary = temporary_name_for(folder);
    try {
        files.make_folder(temporary);
        unpack(files, file, *front, master, temporary);
        files.rename_to_new(temporary, folder);
    } catch (const std::exception&) {
        remove_if_possible(files, temporary);
        throw;
    }
    files.sync(parent_of_target(folder));
}

}
