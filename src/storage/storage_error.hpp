#pragma once

#include "domain/failure_kind.hpp"

#include <stdexcept>
#include <string>

namespace storage {

using ErrorKind = domain::FailureKind;

/// Thrown by everything in storage that touches a disk. Its text never contains a stored or bound value.
class StorageError : public std::runtime_error {
public:
    StorageError(ErrorKind kind, const std::string& message) : std::runtime_error(message), kind_(kind) {}

    ErrorKind kind() const { return kind_; }

private:
    ErrorKind kind_;
};

/// True of what says that a file is not what was written, and not merely that it could not be looked at just now.
constexpr bool is_damage(ErrorKind kind)
{
    return kind == ErrorKind::damaged_record || kind == ErrorKind::wrong_key ||
           kind == ErrorKind::empty_or_truncated_database || kind == ErrorKind::internal;
}

/// Thrown by an update whose row has another `row_version` than the one that was read.
class StaleRecord : public StorageError {
public:
    StaleRecord() : StorageError(ErrorKind::stale, "the record was changed since it was read") {}
};

}
