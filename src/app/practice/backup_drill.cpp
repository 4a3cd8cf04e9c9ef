#include "app/kit/failure.hpp"
#include "app/kit/translate_errors.hpp"
#include "app/practice/backup_memory.hpp"
#include "app/practice/practice_check.hpp"
#include "storage/atomic_writer.hpp"
#include "storage/backup.hpp"
#include "storage/file_layer.hpp"
#include "storage/passphrase.hpp"
#include "storage/records.hpp"
#include "storage/vault_guard.hpp"

#include <atomic>
#include <chrono>
#include <future>

/// A backup opened for a look, on a thread of its own: nothing of the open practice is touched meanwhile.
namespace app {

namespace {

std::int64_t count_notes(storage::Vault& vault)
{
    const auto rows = vault.database().query("SELECT count(*) FROM progress_note", {}, {storage::Kind::integer});
    return std::get<std::int64_t>(rows.at(0).at(0));
}

/// What the thread is given; the clock outlives the practice.
struct DrillTask {
    const domain::Clock& clock;
    std::filesystem::path file;
    std::filesystem::path folder; ///< to open it in
    Passphrase passphrase;
};

/// A practice made from a backup for a look, gone with it. It lies in the practice's own folder, where what a killed
/// program leaves is cleared, and remembers nothing on this machine.
class TrialPractice {
public:
    explicit TrialPractice(const DrillTask& task) : folder_(task.folder)
    {
        try {
            const auto secret = storage::normalised(task.passphrase.secret());
            storage::restore_backup(files_, task.file, {storage::passphrase_slot, secret}, folder_);
            opened_.emplace(storage::Vault::open(folder_, task.passphrase.secret(), {task.clock, files_, {}}),
                            task.clock);
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

struct DrillProgress {
    std::atomic<bool> stopped = false;
    std::atomic<double> part = 0;
};

void refuse_stopped_drill(const DrillProgress& progress)
{
    if (progress.stopped)
        throw Failure(FailureKind::interrupted);
}

// Restoring it takes about as long as a third of the reading.
constexpr double restored = 0.3;

DrillResult read_back(const DrillTask& task, DrillProgress& progress)
{
    storage::PosixFiles files;
    DrillResult result;
    result.file = task.file.string();
    if (const auto front = storage::read_backup_front(files, task.file))
        result.made_at = front->made_at;
    refuse_stopped_drill(progress);
    TrialPractice trial(task);
    PracticeCheck check(trial.practice());
    do {
        refuse_stopped_drill(progress);
        progress.part = restored + (1 - restored) * check.part_done();
    } while (check.step());
    result.records = check.found().records;
    result.notes = count_notes(trial.practice().records().vault());
    result.sound = check.found().is_sound();
    return result;
}

}

struct BackupDrill::State {
    DrillProgress progress;
    DrillResult result;
    std::future<DrillResult> work; ///< last, so that it is waited for first
};

BackupDrill::BackupDrill(OpenPractice& practice, const Passphrase& passphrase, const std::filesystem::path& file)
    : state_(std::make_unique<State>())
{
    DrillTask task{practice.clock(), file.empty() ? newest_of(practice) : file,
                   storage::temporary_name_for(practice.records().vault().folder() / "drill"), passphrase};
    state_->work = std::async(std::launch::async, [task = std::move(task), &progress = state_->progress] {
        return translating_errors([&] { return storage::guarded([&] { return read_back(task, progress); }); });
    });
}

BackupDrill::~BackupDrill()
{
    stop();
}

bool BackupDrill::step(OpenPractice& practice)
{
    constexpr std::chrono::milliseconds wait{5};
    for (int i = 0; i < 8; ++i) {
        if (state_->work.wait_for(wait) == std::future_status::ready) {
            state_->result = state_->work.get();
            append_to_audit(practice, "backup_drilled");
            auto memory = memory_of(practice);
            memory.last_drill = practice.clock().stamp();
            remember(practice, memory);
            return false;
        }
        if (practice.is_awaited())
            break;
    }
    return true;
}

void BackupDrill::stop()
{
    state_->progress.stopped = true;
}

double BackupDrill::part_done() const
{
    return state_->progress.part;
}

const DrillResult& BackupDrill::result() const
{
    return state_->result;
}

DrillResult drill_backup(OpenPractice& practice, const Passphrase& passphrase, const std::filesystem::path& file)
{
    BackupDrill drill(practice, passphrase, file);
    while (drill.step(practice))
        ;
    return drill.result();
}

}
