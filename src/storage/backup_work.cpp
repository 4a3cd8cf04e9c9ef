#include "storage/backup_work.hpp"

#include "storage/atomic_writer.hpp"
#include "storage/file_layer.hpp"
#include "storage/vault_contents.hpp"
#include "storage/vault_error.hpp"

namespace storage {

namespace {

constexpr int pages_in_a_step = 256;
constexpr std::chrono::milliseconds longest_wait{5};
// Of the time a backup takes; copying is the shorter part.
constexpr double copied = 0.3;
constexpr double judged = 0.8;

}

BackupWork::BackupWork(Database& from, Task task) : task_(std::move(task))
{
    try {
        copying_ = std::make_unique<Database::Copying>(from, task_.scratch, database_key_of(task_.master, task_.keys));
    } catch (const std::exception&) {
        remove_if_possible(task_.files, task_.scratch);
        throw;
    }
}

BackupWork::~BackupWork()
{
    dropped_ = true;
    if (rest_.valid())
        rest_.wait();
    copying_.reset();
    remove_if_possible(task_.files, task_.scratch);
}

bool BackupWork::step()
{
    if (copying_) {
        if (!copying_->step(pages_in_a_step)) {
            copying_.reset();
            rest_ = std::async(std::launch::async, [this] { seal(); });
        }
        return true;
    }
    if (rest_.wait_for(longest_wait) != std::future_status::ready)
        return true;
    rest_.get();
    return false;
}

void BackupWork::seal()
{
    const auto goes_on = [this] { return !dropped_; };
    const auto judgement = judge_copy(task_.scratch, task_.master, task_.keys, task_.clock, task_.seen, goes_on);
    if (!judgement.is_sound || judgement.is_older)
        throw VaultError(VaultErrorKind::damaged_database);
    sealing_ = true;
    task_.front.audit_seq = judgement.head.seq;
    write_backup(task_.files, task_.scratch, task_.file, task_.front, task_.master);
    make_room();
}

// What cannot be looked at or removed stays: the new one is in its place all the same.
void BackupWork::make_room()
{
    try {
        for (const auto& old : superseded(backups_in(task_.files, task_.file.parent_path(), task_.front.vault_id)))
            remove_if_possible(task_.files, old);
    } catch (const std::system_error&) {
        return;
    }
}

double BackupWork::part_done() const
{
    if (copying_)
        return copied * copying_->part_done();
    return sealing_ ? judged : copied;
}

}
