#include "storage/file_layer.hpp"

#include "storage/file_descriptor.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <limits>
#include <sys/stat.h>
#include <system_error>

namespace storage {

namespace {

[[noreturn]] void fail()
{
    throw std::system_error(errno, std::generic_category());
}

void require(bool succeeded)
{
    if (!succeeded)
        fail();
}

FileDescriptor open_file(const std::filesystem::path& path, int flags)
{
    FileDescriptor file(open(path.c_str(), flags | O_CLOEXEC, S_IRUSR | S_IWUSR));
    require(file.valid());
    return file;
}

void write_all(const FileDescriptor& file, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = write(file.get(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        require(written >= 0);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

/// The rest of a file, but no more than `most` bytes of it.
std::string read_up_to(const FileDescriptor& file, std::size_t most)
{
    std::string bytes;
    char buffer[65536];
    while (bytes.size() < most) {
        const ssize_t got = ::read(file.get(), buffer, std::min(sizeof buffer, most - bytes.size()));
        if (got < 0 && errno == EINTR)
            continue;
        require(got >= 0);
        if (got == 0)
            break;
        bytes.append(buffer, static_cast<std::size_t>(got));
    }
    return bytes;
}

}

bool PosixFiles::exists(const std::filesystem::path& path)
{
    struct stat found {};
    if (lstat(path.c_str(), &found) == 0)
        return true;
    require(errno == ENOENT || errno == ENOTDIR);
    return false;
}

std::string PosixFiles::read(const std::filesystem::path& path)
{
    return read_up_to(open_file(path, O_RDONLY), std::numeric_limits<std::size_t>::max());
}

std::string PosixFiles::read_small(const std::filesystem::path& path, std::size_t most)
{
    const auto file = open_file(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    struct stat found {};
    require(fstat(file.get(), &found) == 0);
    if (!S_ISREG(found.st_mode))
        throw std::system_error(EINVAL, std::generic_category());
    auto bytes = read_up_to(file, most + 1);
    if (bytes.size() > most)
        throw std::system_error(EFBIG, std::generic_category());
    return bytes;
}

std::string PosixFiles::read_part(const std::filesystem::path& path, std::uint64_t from, std::size_t size)
{
    const auto file = open_file(path, O_RDONLY);
    require(lseek(file.get(), static_cast<off_t>(from), SEEK_SET) >= 0);
    return read_up_to(file, size);
}

void PosixFiles::append(const std::filesystem::path& path, std::string_view bytes)
{
    write_all(open_file(path, O_WRONLY | O_APPEND), bytes);
}

std::vector<std::filesystem::path> PosixFiles::list(const std::filesystem::path& folder)
{
    std::error_code error;
    std::vector<std::filesystem::path> paths;
    for (std::filesystem::directory_iterator entry(folder, error); !error && entry != std::filesystem::end(entry);
         entry.increment(error))
        paths.push_back(entry->path());
    if (error)
        throw std::system_error(error);
    std::ranges::sort(paths);
    return paths;
}

bool PosixFiles::is_writable(const std::filesystem::path& path)
{
    return access(path.c_str(), W_OK) == 0;
}

void PosixFiles::write_new(const std::filesystem::path& path, std::string_view bytes)
{
    const auto file = open_file(path, O_WRONLY | O_CREAT | O_EXCL);
    write_all(file, bytes);
    require(fsync(file.get()) == 0);
}

void PosixFiles::rename(const std::filesystem::path& from, const std::filesystem::path& to)
{
    require(::rename(from.c_str(), to.c_str()) == 0);
}

void PosixFiles::rename_to_new(const std::filesystem::path& from, const std::filesystem::path& to)
{
    if (renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0)
        return;
    // Some file systems do not know the flag; the look before the rename is the best they allow.
    require(errno == EINVAL || errno == ENOSYS);
    if (exists(to))
        throw std::system_error(EEXIST, std::generic_category());
    rename(from, to);
}

void PosixFiles::make_folder(const std::filesystem::path& folder)
{
    require(mkdir(folder.c_str(), S_IRWXU) == 0);
}

void PosixFiles::sync(const std::filesystem::path& path)
{
    const auto file = open_file(path, O_RDONLY);
    require(fsync(file.get()) == 0);
}

void PosixFiles::remove(const std::filesystem::path& path)
{
    std::error_code error;
    std::filesystem::remove_all(path, error);
    if (error)
        throw std::system_error(error);
}

}
