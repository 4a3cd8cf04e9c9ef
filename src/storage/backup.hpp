#pragma once

#include "domain/date.hpp"
#include "storage/key_file.hpp"
#include "storage/secret_bytes.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace storage {

class FileLayer;

/// What stands in front of a backup, for whoever looks at a folder of them. Authenticated only by opening it.
struct BackupFront {
    std::string vault_id;
    domain::Timestamp made_at{};
    std::int64_t audit_seq = 0;      ///< how far the practice had come
    std::int64_t key_generation = 0; ///< which passphrase and sheets open it
    std::string keys;                ///< the text of the practice's key file

    friend bool operator==(const BackupFront&, const BackupFront&) = default;
};

struct BackupFile {
    std::filesystem::path path;
    BackupFront front;
};

inline constexpr const char* backup_extension = ".securebackup";

/// nullopt when the file is not a backup. Throws std::system_error.
std::optional<BackupFront> read_backup_front(FileLayer& files, const std::filesystem::path& file);

/// The backups of a practice in a folder, the one that had come furthest first; what is not one of them is left out.
/// Throws std::system_error.
std::vector<BackupFile> backups_in(FileLayer& files, const std::filesystem::path& folder, const std::string& vault_id);

/// Which of them make room: all but the newest three and the newest of each of the last seven days, five weeks and
/// twelve months there are backups of. How old they are by the clock of today does not count, so that a wrong clock
/// pushes nothing out.
std::vector<std::filesystem::path> superseded(const std::vector<BackupFile>& newest_first);

/// Writes a backup of a database copy that nobody has open: under another name, read back, flushed, then renamed to
/// `file`, which must not exist. Throws std::system_error, VaultError (damaged_backup) when it does not read back.
void write_backup(FileLayer& files, const std::filesystem::path& database, const std::filesystem::path& file,
                  const BackupFront& front, const SecretBytes& master);

/// Which way in to a backup.
struct BackupKey {
    std::string_view slot;     ///< passphrase_slot or recovery_slot
    const SecretBytes& secret; ///< normalised
};

/// Makes a practice folder, which must not exist, from a backup. Throws VaultError (wrong_passphrase,
/// wrong_recovery_code, no_recovery_sheet, not_a_backup, damaged_backup, cut_backup, already_exists, missing_path) and
/// std::system_error, and then has left nothing behind.
void restore_backup(FileLayer& files, const std::filesystem::path& file, const BackupKey& key,
                    const std::filesystem::path& folder);

}
