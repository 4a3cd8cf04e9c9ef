#pragma once

#include "storage/audit.hpp"
#include "storage/key_file.hpp"

#include <filesystem>
#include <functional>

namespace storage {

/// What a database is worth that nobody has open, beside what was seen of the practice.
struct CopyJudgement {
    bool is_sound = false; ///< every page can be read, and every record is as it was written
    bool is_older = false; ///< the last line of the audit that was seen is not in it
    AuditHead head;        ///< how far its audit has come, when it is sound
};

/// Asked between two portions of a long reading, perhaps from another thread: false ends it.
using GoesOn = std::function<bool()>;

/// Reads all of it. Throws StorageError when it cannot be read for another reason than damage (interrupted when it was
/// ended), std::system_error.
CopyJudgement judge_copy(const std::filesystem::path& file, const SecretBytes& master, const KeyFile& keys,
                         const domain::Clock& clock, const AuditHead& seen, const GoesOn& goes_on = {});

}
