#pragma once

#include "storage/file_descriptor.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace storage {

struct LockHolder;

/// Who has the practice open, now; nothing when nobody has. Empty words in it when that is not known.
std::optional<LockHolder> holder_of(const std::filesystem::path& folder);

/// Keeps a practice folder to one program. The kernel frees it when the program ends, however it ends.
class PracticeLock {
public:
    /// Throws VaultError in_use, saying by whom, when another program (or another part of this one) holds it;
    /// StorageError or std::system_error otherwise.
    /// A lock file that is missing is made, and removed again when the lock goes before announce().
    explicit PracticeLock(const std::filesystem::path& folder, bool read_only = false);
    PracticeLock(const PracticeLock&) = delete;
    PracticeLock& operator=(const PracticeLock&) = delete;
    ~PracticeLock();

    /// Writes this machine's name, the process id and the time into the lock file, for whoever is refused.
    void announce(const std::string& since);

    /// True when another machine had written its name and never took it back: it may still have the practice open,
    /// where locks do not reach from one machine to the other.
    bool names_another_machine() const { return names_another_machine_; }

private:
    [[noreturn]] void refuse_lock(int error) const;
    std::string text() const;

    std::filesystem::path file_;
    FileDescriptor descriptor_;
    bool read_only_;
    bool made_here_ = false;
    bool announced_ = false;
    bool names_another_machine_ = false;
};

}
