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

/// A name beside the file that nobody else uses, for something that is renamed when it is whole.
std::filesystem::path temporary_name_for(const std::filesystem::path& file);

}
