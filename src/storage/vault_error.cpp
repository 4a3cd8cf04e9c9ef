#include "storage/vault_error.hpp"

#include "storage/vault_guard.hpp"

#include <cerrno>

namespace storage {

VaultErrorKind reason_of(const StorageError& error)
{
    switch (error.kind()) {
    case ErrorKind::disk_full:
    case ErrorKind::in_use:
    case ErrorKind::read_only_place:
    case ErrorKind::empty_or_truncated_database:
    case ErrorKind::io_error:
    case ErrorKind::out_of_memory:
    case ErrorKind::no_encryption:
    case ErrorKind::interrupted:
    case ErrorKind::internal:
        return error.kind();
    case ErrorKind::read_only:
    case ErrorKind::practice_moved:
        return VaultErrorKind::io_error;
    default:
        return VaultErrorKind::damaged_database;
    }
}

VaultErrorKind reason_of(const std::system_error& error)
{
    switch (error.code().value()) {
    case ENOSPC:
    case EDQUOT:
        return VaultErrorKind::disk_full;
    case EROFS:
        return VaultErrorKind::read_only_place;
    case EEXIST:
        return VaultErrorKind::already_exists;
    case ENAMETOOLONG:
        return VaultErrorKind::name_too_long;
    case EACCES:
    case EPERM:
        return VaultErrorKind::no_permission;
    default:
        return VaultErrorKind::io_error;
    }
}

}
