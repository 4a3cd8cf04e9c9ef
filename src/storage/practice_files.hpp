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

/// True for everything that lies in a practice folder, at whatever depth and by whatever links: nothing but the
/// practice itself writes there.
bool is_inside_practice(const std::filesystem::path& path);

}
