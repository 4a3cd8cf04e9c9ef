#include "storage/practice_lock.hpp"

#include "storage/practice_files.hpp"
#include "storage/storage_error.hpp"
#include "storage/vault_error.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sstream>
#include <string>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>

namespace storage {

namespace {

bool is_still_at(const FileDescriptor& descriptor, const std::filesystem::path& file)
{
    struct stat held {};
    struct stat named {};
    return fstat(descriptor.get(), &held) == 0 && stat(file.c_str(), &named) == 0 && held.st_ino == named.st_ino &&
           held.st_dev == named.st_dev;
}

std::string this_machine()
{
    char host[256] = {};
    gethostname(host, sizeof host - 1);
    return host;
}

std::string text_in(const FileDescriptor& descriptor)
{
    char buffer[512] = {};
    const auto got = pread(descriptor.get(), buffer, sizeof buffer - 1, 0);
    return {buffer, got > 0 ? static_cast<std::size_t>(got) : 0};
}

/// "host 123" and, in a second line, since when.
LockHolder holder_in(const std::string& text)
{
    std::istringstream written(text);
    LockHolder holder;
    std::string process;
    written >> holder.host >> process >> holder.since;
    return holder;
}

FileDescriptor open_lock_file(const std::filesystem::path& file, bool read_only)
{
    if (read_only)
        // Where nothing may be written the folder itself serves when the file is missing.
        return FileDescriptor(
            open(std::filesystem::exists(file) ? file.c_str() : file.parent_path().c_str(), O_RDONLY | O_CLOEXEC));
    return FileDescriptor(open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR));
}

}

std::optional<LockHolder> holder_of(const std::filesystem::path& folder)
{
    const FileDescriptor file(open((folder / lock_file_name).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (!file.valid() || flock(file.get(), LOCK_SH | LOCK_NB) == 0 || errno != EWOULDBLOCK)
        return std::nullopt;
    return holder_in(text_in(file));
}

PracticeLock::PracticeLock(const std::filesystem::path& folder, bool read_only)
    : file_(folder / lock_file_name), read_only_(read_only)
{
    do {
        made_here_ = !read_only && !std::filesystem::exists(file_);
        descriptor_ = open_lock_file(file_, read_only);
        if (!descriptor_.valid())
            throw std::system_error(errno, std::generic_category());
        if (flock(descriptor_.get(), LOCK_EX | LOCK_NB) != 0)
            refuse_lock(errno);
        // A program that failed to open the practice may have removed the file between the two calls.
    } while (!read_only && !is_still_at(descriptor_, file_));
    const auto written = text();
    names_another_machine_ = !written.empty() && !written.starts_with(this_machine() + " ");
}

PracticeLock::~PracticeLock()
{
    if (made_here_)
        unlink(file_.c_str());
    else if (announced_)
        static_cast<void>(ftruncate(descriptor_.get(), 0) < 0);
}

std::string PracticeLock::text() const
{
    return text_in(descriptor_);
}

void PracticeLock::refuse_lock(int error) const
{
    if (error != EWOULDBLOCK)
        throw StorageError(ErrorKind::io_error, "the practice cannot be locked");
    auto holder = holder_in(text());
    throw holder.host.empty() ? VaultError(VaultErrorKind::in_use) : VaultError(std::move(holder));
}

void PracticeLock::announce(const std::string& since)
{
    made_here_ = false;
    if (read_only_)
        return;
    const std::string words = this_machine() + " " + std::to_string(getpid()) + "\n" + since + "\n";
    announced_ = true;
    // Only a courtesy: the lock holds without it, also on a full disk.
    if (ftruncate(descriptor_.get(), 0) == 0)
        static_cast<void>(pwrite(descriptor_.get(), words.data(), words.size(), 0) < 0);
}

}
