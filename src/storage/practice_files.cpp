#include "storage/practice_files.hpp"

#include <fstream>
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

void keep_opening_file(const std::filesystem::path& folder)
{
    using std::filesystem::perms;
    const auto file = folder / opening_file_name;
    std::error_code ignored;
    if (std::filesystem::exists(std::filesystem::symlink_status(file, ignored)))
        return;
    std::ofstream(file) << "Secure Base practice 1\n";
    std::filesystem::permissions(file, perms::owner_read | perms::owner_write, ignored);
}

std::filesystem::path practice_at(const std::filesystem::path& path)
{
    return path.filename() == opening_file_name ? path.parent_path() : path;
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
