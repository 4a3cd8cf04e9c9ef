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

/// ".records.db.0123456789abcdef.part", or SQLite's journal beside it.
bool is_temporary_name(std::string_view name)
{
    constexpr std::string_view journal = "-journal";
    constexpr std::string_view end = ".part";
    constexpr std::size_t digits = 16;
    if (name.ends_with(journal))
        name.remove_suffix(journal.size());
    if (!name.starts_with('.') || !name.ends_with(end) || name.size() < digits + end.size() + 3)
        return false;
    name.remove_suffix(end.size());
    const auto suffix = name.substr(name.size() - digits);
    return name[name.size() - digits - 1] == '.' && suffix.find_first_not_of("0123456789abcdef") == suffix.npos;
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

void copy_to_new(FileLayer& files, const std::filesystem::path& from, const std::filesystem::path& to)
{
    constexpr std::size_t part_size = 1U << 20;
    files.write_new(to, {});
    for (std::uint64_t at = 0;; at += part_size) {
        const auto part = files.read_part(from, at, part_size);
        files.append(to, part);
        if (part.size() < part_size)
            break;
    }
    files.sync(to);
}

void remove_left_overs(FileLayer& files, const std::filesystem::path& folder)
{
    for (const auto& path : files.list(folder))
        if (is_temporary_name(path.filename().string()))
            remove_if_possible(files, path);
}

void remove_left_overs_of(FileLayer& files, const std::filesystem::path& practice)
{
    const auto beginning = "." + practice.filename().string() + ".";
    try {
        for (const auto& path : files.list(folder_of(practice)))
            if (const auto name = path.filename().string(); name.starts_with(beginning) && is_temporary_name(name))
                remove_if_possible(files, path);
    } catch (const std::system_error&) {
        return;
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
