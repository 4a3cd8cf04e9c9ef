#pragma once

#include "storage/audit.hpp"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

namespace storage {

class FileLayer;

/// What this machine remembers of a practice between two openings. Holds no names and no paths.
struct LocalMemory {
    AuditHead last_seen; ///< seq 0: never opened here
    int wrong_tries = 0; ///< since the last unlock
    std::optional<std::chrono::sys_seconds> last_wrong_try;

    friend bool operator==(const LocalMemory&, const LocalMemory&) = default;
};

/// $XDG_STATE_HOME/secure-base, else ~/.local/state/secure-base.
std::filesystem::path default_state_folder();

/// Keeps one small file per practice in the state folder. A folder that is missing, damaged or not writable never stops
/// anything: what cannot be read was never seen, and what cannot be written is forgotten.
class LocalState {
public:
    /// `files` must outlive it. An empty folder remembers nothing.
    LocalState(FileLayer& files, std::filesystem::path folder, const std::string& vault_id);

    LocalMemory load() const;
    /// False when it could not be kept.
    bool save(const LocalMemory& memory) const;

private:
    FileLayer& files_;
    std::filesystem::path folder_;
    std::filesystem::path file_;
};

}
