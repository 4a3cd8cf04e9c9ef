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
    bool damaged = false;            ///< something of it could not be read
    std::int64_t key_generation = 0; ///< of the key file last used here

    friend bool operator==(const LocalMemory&, const LocalMemory&) = default;
};

/// The copy of the key file of the database that begins with these bytes; nullopt when there is none.
std::optional<std::string> kept_keys(FileLayer& files, const std::filesystem::path& state_folder,
                                     std::string_view database_salt);

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

    /// Keeps a small text about the practice that only this machine needs, under a name such as "backups". False when
    /// it could not be kept.
    bool keep_text(std::string_view name, std::string_view text) const;
    std::optional<std::string> kept_text(std::string_view name) const;

    /// Keeps a copy of a key file, for when the one in the practice is lost; found again by the first bytes of the
    /// database it belongs to. False when it could not be kept.
    bool keep_keys(std::string_view database_salt, std::string_view text) const;

private:
    bool write(const std::filesystem::path& file, std::string_view text) const;

    std::filesystem::path text_path(std::string_view name) const;

    FileLayer& files_;
    std::filesystem::path folder_;
    std::filesystem::path file_;
    std::string vault_id_;
};

}
