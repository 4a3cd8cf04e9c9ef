#pragma once

#include <filesystem>

namespace storage {

class FileLayer;

/// What about the files of a practice may put it at risk, though it opens.
struct PracticeSurroundings {
    bool open_to_others = false; ///< readable or writable by other users of the machine
    bool hard_linked = false;    ///< the records have a second name somewhere
    bool conflict_copy = false;  ///< another version of records or keys, as sync programs name them
};

/// Throws std::system_error.
PracticeSurroundings surroundings_of(FileLayer& files, const std::filesystem::path& folder);

}
