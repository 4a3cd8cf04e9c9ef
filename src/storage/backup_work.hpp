#pragma once

#include "storage/backup.hpp"
#include "storage/copy_judgement.hpp"
#include "storage/database.hpp"

#include <atomic>
#include <future>

namespace storage {

/// A backup on its way. The database is copied a portion at a time, on its own thread; whether the copy is whole, the
/// sealing and the reading back are another thread's, which touches nothing of the open practice.
class BackupWork {
public:
    struct Task {
        FileLayer& files;
        const domain::Clock& clock;
        std::filesystem::path scratch; ///< where the database is copied to; gone afterwards
        std::filesystem::path file;    ///< what it becomes
        BackupFront front;             ///< how far the audit had come is filled in
        AuditHead seen;                ///< the least it must have come to
        KeyFile keys;
        SecretBytes master;
    };

    BackupWork(Database& from, Task task);
    BackupWork(const BackupWork&) = delete;
    BackupWork& operator=(const BackupWork&) = delete;
    /// Ends what is under way; then nothing of it is left.
    ~BackupWork();

    /// Copies a little, or waits a few milliseconds for the other thread; false when the backup is in its place. Throws
    /// StorageError, VaultError (damaged_database, damaged_backup), std::system_error.
    bool step();

    /// How much of it is done, from 0 to 1.
    double part_done() const;

    const std::filesystem::path& file() const { return task_.file; }

private:
    void seal();
    void make_room();

    Task task_;
    std::unique_ptr<Database::Copying> copying_;
    std::atomic<bool> dropped_ = false;
    std::atomic<bool> sealing_ = false;
    std::future<void> rest_; ///< last, so that it is waited for first
};

}
