#include "storage/atomic_writer.hpp"

#include "storage/crypto.hpp"
#include "storage/file_layer.hpp"

#include <array>
#include <string>
#include <system_error>

namespace storage {

namespace {

std::filesystem::path folder_of(const std::filesystem::path& file)
{
    return file.has_parent_path() ? file.parent_path() : ".";
}

}

void remove_if_possible(FileLayer& files, const std::filesystem::path& path)
{
    try {
        files.remove(path);
    } catch (const std::system_error&) {
        // The first error is the one to tell; what is left behind is never read.
    }
}

std::filesystem::path temporary_name_for(const std::filesystem::path& file)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string suffix;
    for (const auto byte : random_bytes(8))
        suffix += {digits[byte >> 4], digits[byte & 15]};
    return folder_of(file) / ("." + file.filename().string() + "." + suffix + ".part");
}

void write_atomically(FileLayer& files, const std::filesystem::path& file, std::string_view bytes)
{
    const auto temporary = temporary_name_for(file);
    try {
        files.write_new(temporary, bytes);
        files.rename(temporary, file);
    } catch (const std::system_error&) {
        remove_if_possible(files, temporary);
        throw;
    }
    files.sync(folder_of(file));
}

}
