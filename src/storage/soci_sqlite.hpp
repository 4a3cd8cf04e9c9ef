#pragma once

// For the source files of storage that talk to SOCI. soci-sqlite3.h includes sqlite3.h inside namespace sqlite_api; the
// key functions are declared only with this.
#define SQLITE_HAS_CODEC 1
#include "storage/storage_error.hpp"

#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <string>

namespace storage {

ErrorKind kind_of(int sqlite_code);

/// Throws the last error of the connection, in words that hold no value.
[[noreturn]] void fail(sqlite_api::sqlite3* handle);

/// SOCI's own handle.
sqlite_api::sqlite3*& handle_of(soci::session& session);

}
