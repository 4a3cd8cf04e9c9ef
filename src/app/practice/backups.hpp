#pragma once

#include "app/practice/workspace.hpp"

#include <cstdint>
#include <memory>

/// Backups: one encrypted file each, which opens with the passphrase and the recovery sheet of its day.
namespace app {

/// Where and when backups are made on this machine.
struct BackupPlan {
    std::string folder;     ///< empty: none chosen yet
    bool on_closing = true; ///< whenever the practice is closed after a change
    int every_hours = 24;   ///< and while it is open, at most this long after the last one; 0: not

    static constexpr auto fields()
    {
        return std::tuple{domain::field("folder", &BackupPlan::folder),
                          domain::field("on_closing", &BackupPlan::on_closing),
                          domain::field("every_hours", &BackupPlan::every_hours, domain::between(0, 8760))};
    }
    bool operator==(const BackupPlan&) const = default;
};

struct BackupLine {
    std::string file;
    domain::Timestamp made_at{};
    bool opens_as_now = false;  ///< with all that opens the practice now, and with nothing else
    bool by_passphrase = false; ///< today's passphrase opens it
    bool by_sheet = false;      ///< today's recovery sheet opens it

    static constexpr auto fields()
    {
        return std::tuple{domain::field("file", &BackupLine::file), domain::field("made_at", &BackupLine::made_at),
                          domain::field("opens_as_now", &BackupLine::opens_as_now),
                          domain::field("by_passphrase", &BackupLine::by_passphrase),
                          domain::field("by_sheet", &BackupLine::by_sheet)};
    }
};

/// What a drill read back.
struct DrillResult {
    std::string file;
    domain::Timestamp made_at{};
    std::int64_t notes = 0;
    std::int64_t records = 0;
    bool sound = false;

    static constexpr auto fields()
    {
        return std::tuple{domain::field("file", &DrillResult::file), domain::field("made_at", &DrillResult::made_at),
                          domain::field("notes", &DrillResult::notes), domain::field("records", &DrillResult::records),
                          domain::field("sound", &DrillResult::sound)};
    }
};

struct BackupsView {
    BackupPlan plan;
    std::vector<BackupLine> backups;             ///< the one that had come furthest first
    std::optional<domain::Timestamp> last_good;  ///< when one was last made and read back here
    std::optional<domain::Timestamp> last_drill; ///< when one was last really opened here
    bool is_due = false;                         ///< by the plan
    bool folder_missing = false;                 ///< the stick is not in, or nothing was chosen

    static constexpr auto fields()
    {
        return std::tuple{domain::field("plan", &BackupsView::plan),
                          domain::field("backups", &BackupsView::backups),
                          domain::field("last_good", &BackupsView::last_good),
                          domain::field("last_drill", &BackupsView::last_drill),
                          domain::field("is_due", &BackupsView::is_due),
                          domain::field("folder_missing", &BackupsView::folder_missing)};
    }
};

/// What this machine knows of the practice's backups; looks into the folder of the plan.
BackupsView backups_of(OpenPractice& practice);

/// When one was last made and read back on this machine; looks into no folder.
std::optional<domain::Timestamp> last_good_backup(OpenPractice& practice);

/// Refuses a folder that is not there or lies inside a practice.
void plan_backups(OpenPractice& practice, const BackupPlan& plan);

/// Makes a backup now, in the folder of the plan unless another is given, and returns its file. Throws Failure; then
/// the former backups are as they were.
std::string make_backup(OpenPractice& practice, const std::filesystem::path& folder = {});

/// A backup that is made in steps, so that other work is done between two of them. Used on the practice's thread, and
/// of no use once the practice is closed; one that is not finished leaves nothing.
class PracticeBackup {
public:
    /// In the folder of the plan unless another is given. Throws Failure.
    explicit PracticeBackup(OpenPractice& practice, const std::filesystem::path& folder = {});

    /// Works on for a short while, less when somebody waits for the practice's thread; false when it is made, and in
    /// the audit. Throws Failure (interrupted: another one was begun meanwhile, or the keys were changed).
    bool step();
    /// Ends it without a backup.
    void stop();

    /// How much of it is done, from 0 to 1.
    double part_done() const;
    const std::string& file() const { return file_; }

private:
    OpenPractice& practice_;
    std::string file_;
    bool is_made_ = false;
};

/// Whether the plan asks for a backup of a practice that is being closed, and it can be made.
bool is_due_on_closing(OpenPractice& practice);

/// Makes one if the plan says so for a practice that is being closed.
void back_up_on_closing(OpenPractice& practice);

/// A drill that works on a thread of its own; see drill_backup.
class BackupDrill {
public:
    BackupDrill(OpenPractice& practice, const Passphrase& passphrase, const std::filesystem::path& file = {});
    BackupDrill(const BackupDrill&) = delete;
    /// Ends it, and waits until nothing is left of it. May be called on any thread, also when the practice is closed.
    ~BackupDrill();

    /// Looks how far it is; false when it is over, and in the audit. On the practice's thread, as long as it is open.
    /// Throws Failure.
    bool step(OpenPractice& practice);
    /// Soon over without a result: step() then throws Failure (interrupted).
    void stop();

    /// How much of it is done, from 0 to 1.
    double part_done() const;
    const DrillResult& result() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Really opens a backup, the newest of the plan's folder unless a file is given, and says what reads back. The
/// practice itself and what is remembered of it stay as they are. Throws Failure.
DrillResult drill_backup(OpenPractice& practice, const Passphrase& passphrase, const std::filesystem::path& file = {});

/// Makes a practice folder, which must not exist, from a backup. Throws Failure, and then leaves nothing behind.
void restore_backup(const std::filesystem::path& file, const Passphrase& passphrase,
                    const std::filesystem::path& folder);
/// The same with the code of a recovery sheet, as typed.
void restore_backup(const std::filesystem::path& file, std::string_view recovery_code,
                    const std::filesystem::path& folder);

}
