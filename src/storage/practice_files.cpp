#include "storage/practice_files.hpp"

#include <system_error>

namespace storage {

namespace {

/// A damaged practice may lack one of its files, but still has its name.
bool is_practice_folder(const std::filesystem::path& folder)
{
    std::error_code ignored;
    const bool has_keys = std::filesystem::exists(folder / key_file_name, ignored) ||
                          std::filesystem::exists(folder / previous_key_file_name, ignored);
    return folder.extension() == ".securebase" ||
           (has_keys && std::filesystem::exists(folder / database_file_name, ignored));
}

}

bool is_inside_practice(const std::filesystem::path& path)
{
    std::error_code error;
    const auto parent = std::filesystem::absolute(path, error).parent_path();
    auto folder = std::filesystem::weakly_canonical(parent, error);
    if (error)
        folder = parent.lexically_normal();
    for (; folder.has_relative_path(); folder = folder.parent_path())
        if (is_practice_folder(folder))
            return true;
    return false;
}

}
