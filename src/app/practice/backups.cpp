#include "app/kit/failure.hpp"
#include "app/kit/translate_errors.hpp"
#include "app/practice/backup_memory.hpp"
#include "app/practice/recovery_secret.hpp"
#include "storage/backup.hpp"
#include "storage/file_layer.hpp"
#include "storage/passphrase.hpp"
#include "storage/practice_files.hpp"
#include "storage/records.hpp"
#include "storage/vault_guard.hpp"

#include <chrono>

namespace app {

namespace {

bool is_folder(const std::filesystem::path& folder)
{
    std::error_code ignored;
    return std::filesystem::is_directory(folder, ignored);
}

void refuse_folder(const std::filesystem::path& folder)
{
    if (!is_folder(folder))
        domain::refuse("folder", "missing_path", "missing_folder", "known_folder");
    if (storage::is_inside_practice(folder / "file"))
        domain::refuse("folder", "inside_practice", "folder_in_practice", "another_folder");
}

bool is_due(const BackupMemory& memory, const domain::Clock& clock)
{
    if (memory.plan.folder.empty() || memory.plan.every_hours == 0)
        return false;
    return !memory.last_good || clock.now() - memory.last_good->utc >= std::chrono::hours(memory.plan.every_hours);
}

std::vector<BackupLine> lines_in(OpenPractice& practice, const std::string& folder)
{
    storage::PosixFiles files;
    const auto& vault = practice.records().vault();
    std::vector<BackupLine> lines;
    for (const auto& backup : storage::backups_in(files, folder, vault.id()))
        lines.push_back({backup.path.string(), backup.front.made_at,
                         backup.front.key_generation == vault.key_generation(),
                         vault.shares_way_in(backup.front.keys, storage::passphrase_slot),
                         vault.shares_way_in(backup.front.keys, storage::recovery_slot)});
    return lines;
}

void restore(const std::filesystem::path& file, std::string_view slot, const storage::SecretBytes& secret,
             const std::filesystem::path& folder)
{
    if (storage::is_inside_practice(folder))
        domain::refuse("output", "inside_practice", "folder_in_practice", "new_folder_elsewhere");
    storage::start_crypto();
    storage::PosixFiles files;
    translating_errors([&] {
        storage::guarded([&] { storage::restore_backup(files, file, {slot, secret}, folder); });
    });
}

}

BackupsView backups_of(OpenPractice& practice)
{
    const auto memory = memory_of(practice);
    BackupsView view{memory.plan, {}, memory.last_good, memory.last_drill, is_due(memory, practice.clock()), true};
    if (!memory.plan.folder.empty() && is_folder(memory.plan.folder)) {
        view.folder_missing = false;
        view.backups = translating_errors(
            [&] { return storage::guarded([&] { return lines_in(practice, memory.plan.folder); }); });
    }
    return view;
}

std::optional<domain::Timestamp> last_good_backup(OpenPractice& practice)
{
    return memory_of(practice).last_good;
}

void plan_backups(OpenPractice& practice, const BackupPlan& plan)
{
    if (!plan.folder.empty())
        refuse_folder(plan.folder);
    auto memory = memory_of(practice);
    memory.plan = plan;
    if (!plan.folder.empty())
        memory.plan.folder = std::filesystem::absolute(plan.folder).string();
    remember(practice, memory);
}

PracticeBackup::PracticeBackup(OpenPractice& practice, const std::filesystem::path& folder) : practice_(practice)
{
    const auto target = folder.empty() ? std::filesystem::path(memory_of(practice).plan.folder) : folder;
    refuse_folder(target);
    auto& vault = practice.records().vault();
    translating_errors([&] { vault.begin_backup(target); });
    file_ = vault.backup_file().string();
}

bool PracticeBackup::step()
{
    constexpr std::chrono::milliseconds step_time{40};
    auto& vault = practice_.records().vault();
    if (is_made_)
        return false;
    if (vault.backup_file().string() != file_)
        throw Failure(FailureKind::interrupted);
    const auto begun = std::chrono::steady_clock::now();
    bool goes_on = true;
    do
        goes_on = translating_errors([&] { return vault.step_backup(); });
    while (goes_on && !practice_.is_awaited() && std::chrono::steady_clock::now() - begun < step_time);
    if (goes_on)
        return true;
    is_made_ = true;
    append_to_audit(practice_, "backup_made");
    auto memory = memory_of(practice_);
    memory.last_good = practice_.clock().stamp();
    memory.last_seq = vault.audit().head().seq;
    remember(practice_, memory);
    return false;
}

void PracticeBackup::stop()
{
    auto& vault = practice_.records().vault();
    if (vault.backup_file().string() == file_)
        vault.drop_backup();
}

double PracticeBackup::part_done() const
{
    return practice_.records().vault().backup_part_done();
}

std::string make_backup(OpenPractice& practice, const std::filesystem::path& folder)
{
    PracticeBackup backup(practice, folder);
    while (backup.step())
        ;
    return backup.file();
}

bool is_due_on_closing(OpenPractice& practice)
{
    const auto memory = memory_of(practice);
    auto& vault = practice.records().vault();
    const bool changed = vault.audit().head().seq != memory.last_seq;
    return memory.plan.on_closing && !memory.plan.folder.empty() && changed && !vault.read_only() &&
           is_folder(memory.plan.folder);
}

void back_up_on_closing(OpenPractice& practice)
{
    if (is_due_on_closing(practice))
        make_backup(practice);
}

void restore_backup(const std::filesystem::path& file, const Passphrase& passphrase,
                    const std::filesystem::path& folder)
{
    storage::start_crypto();
    restore(file, storage::passphrase_slot, storage::normalised(passphrase.secret()), folder);
}

void restore_backup(const std::filesystem::path& file, std::string_view recovery_code,
                    const std::filesystem::path& folder)
{
    restore(file, storage::recovery_slot, recovery_secret(recovery_code), folder);
}

}
