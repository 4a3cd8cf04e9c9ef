#pragma once

#include <filesystem>
#include <string_view>

namespace storage {

class FileLayer;

/// Replaces a file whole: after an error or a power cut it holds the old bytes or the new ones, never a part. Leaves no
/// temporary file behind unless the disk refuses even that. Throws std::system_error.
void write_atomically(FileLayer& files, const std::filesystem::path& file, std::string_view bytes);

/// Removes a file or folder that is left over from something that failed; when that fails too, it stays.
void remove_if_possible(FileLayer& files, const std::filesystem::path& path);

/// Copies a file under a name that must not exist yet, and flushes it. Throws std::system_error.
void copy_to_new(FileLayer& files, const std::filesystem::path& from, const std::filesystem::path& to);

/// Removes what a killed program left half made in a folder: everything that temporary_name_for() names there.
void remove_left_overs(FileLayer& files, const std::filesystem::path& folder);

/// Removes what a killed program left beside a practice under a name made from its own: a half one that was to become
/// it. A folder that cannot be looked at keeps what is in it.
void remove_left_overs_of(FileLayer& files, const std::filesystem::path& practice);

/// A name beside the file that nobody else uses, for something that is renamed when it is whole.
std::filesystem::path temporary_name_for(const std::filesystem::path& file);

}
