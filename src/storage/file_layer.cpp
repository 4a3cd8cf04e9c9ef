#include "storage/file_layer.hpp"

#include "storage/file_descriptor.hpp"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
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
    const auto file = open_file(path, O_RDONLY);
    std::string bytes;
    char buffer[65536];
    while (true) {
        const ssize_t got = ::read(file.get(), buffer, sizeof buffer);
        if (got < 0 && errno == EINTR)
            continue;
        require(got >= 0);
        if (got == 0)
            return bytes;
        bytes.append(buffer, static_cast<std::size_t>(got));
    }
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
