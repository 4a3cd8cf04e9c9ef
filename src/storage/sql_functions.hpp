#pragma once

#include "storage/indexed_words.hpp"
#include "storage/soci_sqlite.hpp"

namespace storage {

/// What the program's statements use besides SQLite's own: compact(x); recompact(old, x), which is `old` as it lies
/// when it says the same as x; expanded(x). Whatever is no text stays as it is. Throws StorageError.
void add_functions(sqlite_api::sqlite3* handle);

/// Gives the statements of this connection search_words(kind, part, record, marks): what the index is told of a record,
/// read from its table by `run`, which must outlive the connection. Throws StorageError.
void add_search_words(sqlite_api::sqlite3* handle, const RunQuery& run);

}
