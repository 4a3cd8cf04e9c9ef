#pragma once

#include <stdexcept>
#include <string>

namespace storage {

/// What went wrong below a store, as far as a caller can act on it.
enum class ErrorKind {
    disk_full,
    io,
    constraint,  ///< a uniqueness, reference or check rule of the schema refused the change
    damaged,     ///< the file, or what was read from it, is not what was written
    truncated,   ///< the file is shorter than it says itself
    wrong_key,   ///< not a database under this key: a wrong key and a damaged first page look the same
    busy,        ///< another program holds the file
    stale,       ///< the row was changed since it was read (`row_version`)
    interrupted, ///< Database::interrupt() stopped a read
    read_only,   ///< a write to a practice opened for reading, or in which a damaged page was seen
    moved,       ///< the file is no longer where it was opened: what is written would be found by nobody
    misuse,      ///< an error of the program: bad SQL, wrong number of columns
};

/// Thrown by everything in storage that touches a disk. Its text never contains a stored or bound value.
class StorageError : public std::runtime_error {
public:
    StorageError(ErrorKind kind, const std::string& message) : std::runtime_error(message), kind_(kind) {}

    ErrorKind kind() const { return kind_; }

private:
    ErrorKind kind_;
};

/// Thrown by an update whose row has another `row_version` than the one that was read.
class StaleRecord : public StorageError {
public:
    StaleRecord() : StorageError(ErrorKind::stale, "the record was changed since it was read") {}
};

}
