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

/// Thrown by an update whose row has another `row_version` than the one that was read.
class StaleRecord : public StorageError {
public:
    StaleRecord() : StorageError(ErrorKind::stale, "the record was changed since it was read") {}
};

}
