#pragma once

#include "storage/soci_sqlite.hpp"

namespace storage {

/// What the program's statements use besides SQLite's own: compact(x); recompact(old, x), which is `old` as it lies
/// when it says the same as x; expanded(x). Whatever is no text stays as it is. Throws StorageError.
void add_functions(sqlite_api::sqlite3* handle);

}
