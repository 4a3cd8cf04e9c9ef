#include "storage/practice_lock.hpp"

#include "storage/practice_files.hpp"
#include "storage/storage_error.hpp"

#include <cerrno>
#include <fcntl.h>
#include <string>
#include <sys/file.h>
#include <sys/stat.h>

namespace storage {

namespace {

bool is_still_at(const FileDescriptor& descriptor, const std::filesystem::path& file)
{
    struct stat held {};
    struct stat named {};
    return fstat(descriptor.get(), &held) == 0 && stat(file.c_str(), &named) == 0 && held.st_ino == named.st_ino &&
           held.st_dev == named.st_dev;
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

PracticeLock::PracticeLock(const std::filesystem::path& folder, bool read_only)
    : file_(folder / lock_file_name), read_only_(read_only)
{
    do {
        made_here_ = !read_only && !std::filesystem::exists(file_);
        descriptor_ = open_lock_file(file_, read_only);
        if (!descriptor_.valid())
            throw StorageError(ErrorKind::io, "the lock file cannot be opened");
        if (flock(descriptor_.get(), LOCK_EX | LOCK_NB) != 0)
            throw StorageError(errno == EWOULDBLOCK ? ErrorKind::busy : ErrorKind::io, "the practice is in use");
        // A program that failed to open the practice may have removed the file between the two calls.
    } while (!read_only && !is_still_at(descriptor_, file_));
}

PracticeLock::~PracticeLock()
{
    if (made_here_)
        unlink(file_.c_str());
}

void PracticeLock::announce()
{
    made_here_ = false;
    if (read_only_)
        return;
    char host[256] = {};
    gethostname(host, sizeof host - 1);
    const std::string text = std::string(host) + " " + std::to_string(getpid()) + "\n";
    // Only a courtesy: the lock holds without it, also on a full disk.
    if (ftruncate(descriptor_.get(), 0) == 0)
        static_cast<void>(pwrite(descriptor_.get(), text.data(), text.size(), 0) < 0);
}

}
