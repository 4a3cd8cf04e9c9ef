#include "failing_vfs.hpp"

#include <sqlite3.h>

#include <atomic>
#include <cstring>
#include <stdexcept>

namespace test_support {

namespace {

/// What fails, for every file of the one disk there is. A backup is read by a second thread.
struct Faults {
    std::atomic<int> calls = 0;
    int fails_at = 0;
    bool is_full = false;
    bool stays_broken = false;

    bool next()
    {
        const int call = ++calls;
        return fails_at > 0 && (stays_broken ? call >= fails_at : call == fails_at);
    }
};
Faults faults;

sqlite3_vfs* disk = nullptr;
sqlite3_vfs failing;

struct File {
    sqlite3_file base;
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

sqlite3_file* real_of(sqlite3_file* file)
{
    return reinterpret_cast<File*>(file)->real();
}

int close_file(sqlite3_file* file)
{
    return real_of(file)->pMethods->xClose(real_of(file));
}
int read_file(sqlite3_file* file, void* to, int size, sqlite3_int64 from)
{
    return faults.next() ? SQLITE_IOERR_READ : real_of(file)->pMethods->xRead(real_of(file), to, size, from);
}
/// One that fails has written half.
int write_file(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at)
{
    if (!faults.next())
        return real_of(file)->pMethods->xWrite(real_of(file), bytes, size, at);
    real_of(file)->pMethods->xWrite(real_of(file), bytes, size / 2, at);
    return faults.is_full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}
int truncate_file(sqlite3_file* file, sqlite3_int64 size)
{
    return faults.next() ? SQLITE_IOERR_TRUNCATE : real_of(file)->pMethods->xTruncate(real_of(file), size);
}
int sync_file(sqlite3_file* file, int flags)
{
    return faults.next() ? SQLITE_IOERR_FSYNC : real_of(file)->pMethods->xSync(real_of(file), flags);
}
int size_of_file(sqlite3_file* file, sqlite3_int64* size)
{
    return real_of(file)->pMethods->xFileSize(real_of(file), size);
}
int lock_file(sqlite3_file* file, int level)
{
    return real_of(file)->pMethods->xLock(real_of(file), level);
}
int unlock_file(sqlite3_file* file, int level)
{
    return real_of(file)->pMethods->xUnlock(real_of(file), level);
}
int check_lock(sqlite3_file* file, int* reserved)
{
    return real_of(file)->pMethods->xCheckReservedLock(real_of(file), reserved);
}
int control_file(sqlite3_file* file, int what, void* argument)
{
    return real_of(file)->pMethods->xFileControl(real_of(file), what, argument);
}
int sector_size(sqlite3_file* file)
{
    return real_of(file)->pMethods->xSectorSize(real_of(file));
}
int characteristics(sqlite3_file* file)
{
    return real_of(file)->pMethods->xDeviceCharacteristics(real_of(file));
}

constexpr sqlite3_io_methods methods{
    1,         close_file,  read_file,  write_file,   truncate_file, sync_file,       size_of_file,
    lock_file, unlock_file, check_lock, control_file, sector_size,   characteristics, nullptr,
    nullptr,   nullptr,     nullptr,    nullptr,      nullptr};

int open_file(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out_flags)
{
    file->pMethods = nullptr;
    if (faults.next())
        return SQLITE_CANTOPEN;
    const int code = disk->xOpen(disk, name, real_of(file), flags, out_flags);
    file->pMethods = real_of(file)->pMethods != nullptr ? &methods : nullptr;
    return code;
}

int delete_file(sqlite3_vfs*, const char* name, int sync_folder)
{
    return faults.next() ? SQLITE_IOERR_DELETE : disk->xDelete(disk, name, sync_folder);
}

}

FailingVfs::FailingVfs(int call, bool is_full, bool stays_broken)
{
    disk = sqlite3_vfs_find(nullptr);
    if (disk == nullptr || disk == &failing)
        throw std::logic_error("one failing disk at a time");
    faults.calls = 0;
    faults.fails_at = call;
    faults.is_full = is_full;
    faults.stays_broken = stays_broken;
    std::memcpy(&failing, disk, sizeof failing);
    failing.pNext = nullptr;
    failing.zName = "failing";
    failing.szOsFile = static_cast<int>(sizeof(File)) + disk->szOsFile;
    failing.xOpen = open_file;
    failing.xDelete = delete_file;
    sqlite3_vfs_register(&failing, 1);
}

FailingVfs::~FailingVfs()
{
    sqlite3_vfs_unregister(&failing);
    sqlite3_vfs_register(disk, 1);
}

int FailingVfs::calls() const
{
    return faults.calls;
}

}
