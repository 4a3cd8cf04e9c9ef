#include "storage/zeroing_allocator.hpp"

#include "storage/storage_error.hpp"

#include <sodium.h>
#include <sqlite3.h>

#include <cstring>

namespace storage {

namespace {

// SQLite's own allocator, kept for the process: SQLite takes its allocator once and for all connections.
sqlite3_mem_methods plain{};

void zero_and_free(void* memory)
{
    if (memory == nullptr)
        return;
    sodium_memzero(memory, static_cast<std::size_t>(plain.xSize(memory)));
    plain.xFree(memory);
}

void* zero_and_reallocate(void* memory, int size)
{
    const int old_size = plain.xSize(memory);
    if (size <= old_size)
        return memory;
    void* larger = plain.xMalloc(size);
    if (larger == nullptr)
        return nullptr;
    std::memcpy(larger, memory, static_cast<std::size_t>(old_size));
    zero_and_free(memory);
    return larger;
}

bool install()
{
    if (sqlite3_config(SQLITE_CONFIG_GETMALLOC, &plain) != SQLITE_OK)
        return false;
    sqlite3_mem_methods zeroing = plain;
    zeroing.xFree = zero_and_free;
    zeroing.xRealloc = zero_and_reallocate;
    return sqlite3_config(SQLITE_CONFIG_MALLOC, &zeroing) == SQLITE_OK;
}

}

void install_zeroing_allocator()
{
    static const bool installed = install();
    if (!installed)
        throw StorageError(ErrorKind::internal, "SQLite was used before its allocator was set");
}

}
