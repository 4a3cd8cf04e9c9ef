#include "storage/practice_surroundings.hpp"

#include "storage/file_layer.hpp"
#include "storage/practice_files.hpp"

#include <algorithm>
#include <sys/stat.h>

namespace storage {

namespace {

bool is_open_to_others(const std::filesystem::path& path)
{
    struct stat found {};
    return stat(path.c_str(), &found) == 0 && (found.st_mode & (S_IRWXG | S_IRWXO)) != 0;
}

/// "records (conflicted copy).db", "keys.sync-conflict-2026.json".
bool is_conflict_copy(const std::filesystem::path& path)
{
    const auto name = path.filename().string();
    const bool records = name.starts_with("records") && name.ends_with(".db") && name != database_file_name &&
                         !name.starts_with("records.before-schema-");
    const bool keys = name.starts_with("keys") && name.ends_with(".json") && name != key_file_name &&
                      name != previous_key_file_name && name != next_key_file_name;
    return records || keys;
}

}

PracticeSurroundings surroundings_of(FileLayer& files, const std::filesystem::path& folder)
{
    std::error_code ignored;
    PracticeSurroundings seen;
    seen.open_to_others = is_open_to_others(folder);
    seen.hard_linked = std::filesystem::hard_link_count(folder / database_file_name, ignored) > 1 && !ignored;
    seen.conflict_copy = std::ranges::any_of(files.list(folder), is_conflict_copy);
    return seen;
}

}
