#pragma once

#include <filesystem>

namespace storage {

/// The files of a practice folder.
inline constexpr const char* database_file_name = "records.db";
inline constexpr const char* key_file_name = "keys.json";
inline constexpr const char* previous_key_file_name = "keys.previous.json";
/// Stands there only while the keys of the practice are being changed.
inline constexpr const char* next_key_file_name = "keys.next.json";
inline constexpr const char* lock_file_name = "lock";

/// Stands in every practice for the desktop to open it by: a folder itself is always a folder to it. Says nothing.
inline constexpr const char* opening_file_name = "Open.securebase-practice";

/// Puts it there when it is missing; where that cannot be done the practice does without.
void keep_opening_file(const std::filesystem::path& folder);

/// The practice that a path names: the folder itself, or the one in which such a file lies.
std::filesystem::path practice_at(const std::filesystem::path& path);

/// True for everything that lies in a practice folder, at whatever depth and by whatever links: nothing but the
/// practice itself writes there.
bool is_inside_practice(const std::filesystem::path& path);

}
