#pragma once

#include <filesystem>
#include <functional>

namespace storage {

class FileLayer;

/// What became of the files beside a database that SQLite would have taken in.
enum class SideFiles {
    none,
    change_undone, ///< a journal was played: the change that was under way when the program ended is not there
    set_aside,     ///< files that do not belong were renamed, and nothing of them was used
    unjudged,      ///< neither with its journal nor without is the database whole; nothing was changed
};

/// True of a database file in which everything fits and that is no older than the one last used here. What lies beside
/// the file may be taken in: it is asked about copies.
using Judge = std::function<bool(const std::filesystem::path& database)>;

/// True when SQLite would take something in.
bool has_side_files(FileLayer& files, const std::filesystem::path& folder);

/// Settles, before SQLite sees the practice, what happens to a journal, a WAL and its index beside the database. A
/// database that is whole without its journal is not in the middle of a change, so the journal is an old one, or of a
/// change that was complete. Otherwise it is played in a copy, and only a result that the judge lets pass takes the
/// database's place. Throws std::system_error, StorageError.
SideFiles settle_side_files(FileLayer& files, const std::filesystem::path& folder, const Judge& is_sound);

}
