#include "app/practice/backups.hpp"

#include "app/kit/documents.hpp"
#include "app/kit/failure.hpp"
#include "app/kit/translate_errors.hpp"
#include "app/practice/recovery_secret.hpp"
#include "app/practice/verify.hpp"
#include "storage/atomic_writer.hpp"
#include "storage/backup.hpp"
#include "storage/file_layer.hpp"
#include "storage/local_state.hpp"
#include "storage/passphrase.hpp"
#include "storage/practice_files.hpp"
#include "storage/records.hpp"
#include "storage/vault_guard.hpp"

namespace app {

namespace {

constexpr std::string_view memory_name = "backups";

/// What this machine remembers between two openings.
struct BackupMemory {
    BackupPlan plan;
    std::optional<domain::Timestamp> last_good;
    std::int64_t last_seq = 0; ///< how far the practice had come then
    std::optional<domain::Timestamp> last_drill;

    static constexpr auto fields()
    {
        return std::tuple{
            domain::field("plan", &BackupMemory::plan), domain::field("last_good", &BackupMemory::last_good),
            domain::field("last_seq", &BackupMemory::last_seq), domain::field("last_drill", &BackupMemory::last_drill)};
    }
};

/// What is damaged is as if there had never been a plan.
BackupMemory memory_of(OpenPractice& practice)
{
    const auto text = practice.records().vault().local_state().kept_text(memory_name);
    try {
        return text ? domain::from_tree<BackupMemory>(parse_document(*text)) : BackupMemory{};
    } catch (const domain::Refused&) {
        return {};
    }
}

void remember(OpenPractice& practice, const BackupMemory& memory)
{
    const auto text = write_document(domain::to_tree(memory), 2) + "\n";
    if (!practice.records().vault().local_state().keep_text(memory_name, text))
        throw Failure(FailureKind::io_error);
}

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

void append_to_audit(OpenPractice& practice, std::string_view event)
{
    auto& records = practice.records();
    auto change = records.change();
    records.vault().audit().append(event);
    change.commit();
}

std::vector<BackupLine> lines_in(OpenPractice& practice, const std::string& folder)
{
    storage::PosixFiles files;
    const auto& vault = practice.records().vault();
    std::vector<BackupLine> lines;
    for (const auto& backup : storage::backups_in(files, folder, vault.id()))
        lines.push_back(
            {backup.path.string(), backup.front.made_at, backup.front.key_generation == vault.key_generation()});
    return lines;
}

std::int64_t count_notes(storage::Vault& vault)
{
    const auto rows = vault.database().query("SELECT count(*) FROM progress_note", {}, {storage::Kind::integer});
    return std::get<std::int64_t>(rows.at(0).at(0));
}

/// A practice made from a backup for a look, gone with it. It lies in the practice's own folder, where what a killed
/// program leaves is cleared, and remembers nothing on this machine.
class TrialPractice {
public:
    TrialPractice(OpenPractice& practice, const std::filesystem::path& file, const Passphrase& passphrase)
        : folder_(storage::temporary_name_for(practice.records().vault().folder() / "drill"))
    {
        try {
            const auto secret = storage::normalised(passphrase.secret());
            storage::restore_backup(files_, file, {storage::passphrase_slot, secret}, folder_);
            opened_.emplace(storage::Vault::open(folder_, passphrase.secret(), {practice.clock(), files_, {}}),
                            practice.clock());
        } catch (const std::exception&) {
            storage::remove_if_possible(files_, folder_);
            throw;
        }
    }
    TrialPractice(const TrialPractice&) = delete;
    TrialPractice& operator=(const TrialPractice&) = delete;
    ~TrialPractice()
    {
        opened_.reset();
        storage::remove_if_possible(files_, folder_);
    }

    OpenPractice& practice() { return *opened_; }

private:
    storage::PosixFiles files_;
    std::filesystem::path folder_;
    std::optional<OpenPractice> opened_;
};

std::filesystem::path newest_of(OpenPractice& practice)
{
    const auto view = backups_of(practice);
    if (view.backups.empty())
        domain::refuse("backup", "required", "no_backup", "folder_with_backup");
    return view.backups.front().file;
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

std::string make_backup(OpenPractice& practice, const std::filesystem::path& folder)
{
    auto memory = memory_of(practice);
    const auto target = folder.empty() ? std::filesystem::path(memory.plan.folder) : folder;
    refuse_folder(target);
    auto& vault = practice.records().vault();
    const auto file = translating_errors([&] { return vault.back_up(target); });
    append_to_audit(practice, "backup_made");
    memory.last_good = practice.clock().stamp();
    memory.last_seq = vault.audit().head().seq;
    remember(practice, memory);
    return file.string();
}

void back_up_on_closing(OpenPractice& practice)
{
    const auto memory = memory_of(practice);
    auto& vault = practice.records().vault();
    const bool changed = vault.audit().head().seq != memory.last_seq;
    if (memory.plan.on_closing && !memory.plan.folder.empty() && changed && !vault.read_only() &&
        is_folder(memory.plan.folder))
        make_backup(practice);
}

DrillResult drill_backup(OpenPractice& practice, const Passphrase& passphrase, const std::filesystem::path& file)
{
    const auto backup = file.empty() ? newest_of(practice) : file;
    DrillResult result;
    result.file = backup.string();
    translating_errors([&] {
        storage::guarded([&] {
            storage::PosixFiles files;
            if (const auto front = storage::read_backup_front(files, backup))
                result.made_at = front->made_at;
            TrialPractice trial(practice, backup, passphrase);
            const auto verification = verify_practice(trial.practice());
            result.records = verification.records;
            result.notes = count_notes(trial.practice().records().vault());
            result.sound = verification.is_sound();
        });
    });
    append_to_audit(practice, "backup_drilled");
    auto memory = memory_of(practice);
    memory.last_drill = practice.clock().stamp();
    remember(practice, memory);
    return result;
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
