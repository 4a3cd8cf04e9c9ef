#pragma once

#include "storage/file_descriptor.hpp"

#include <filesystem>

namespace storage {

/// Keeps a practice folder to one program. The kernel frees it when the program ends, however it ends.
class PracticeLock {
public:
    /// Throws StorageError busy when another program (or another part of this one) holds it; io otherwise.
    /// A lock file that is missing is made, and removed again when the lock goes before announce().
    explicit PracticeLock(const std::filesystem::path& folder, bool read_only = false);
    PracticeLock(const PracticeLock&) = delete;
    PracticeLock& operator=(const PracticeLock&) = delete;
    ~PracticeLock();

    /// Writes this machine's name and the process id into the lock file, for people who look who has it.
    void announce();

private:
    std::filesystem::path file_;
    FileDescriptor descriptor_;
    bool read_only_;
    bool made_here_ = false;
};

}
