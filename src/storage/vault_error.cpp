#include "storage/vault_error.hpp"

#include "storage/vault_guard.hpp"

#include <cerrno>

namespace storage {

const char* name_of(VaultErrorKind kind)
{
    switch (kind) {
    case VaultErrorKind::wrong_passphrase:
        return "wrong_passphrase";
    case VaultErrorKind::damaged_key_file:
        return "damaged_key_file";
    case VaultErrorKind::damaged_database:
        return "damaged_database";
    case VaultErrorKind::foreign_key_file:
        return "foreign_key_file";
    case VaultErrorKind::empty_or_truncated_database:
        return "empty_or_truncated_database";
    case VaultErrorKind::older_copy:
        return "older_copy";
    case VaultErrorKind::newer_schema:
        return "newer_schema";
    case VaultErrorKind::not_a_practice:
        return "not_a_practice";
    case VaultErrorKind::in_use:
        return "in_use";
    case VaultErrorKind::already_exists:
        return "already_exists";
    case VaultErrorKind::missing_path:
        return "missing_path";
    case VaultErrorKind::weak_passphrase:
        return "weak_passphrase";
    case VaultErrorKind::disk_full:
        return "disk_full";
    case VaultErrorKind::io_error:
        return "io_error";
    }
    return "unknown";
}

VaultErrorKind reason_of(const StorageError& error)
{
    switch (error.kind()) {
    case ErrorKind::disk_full:
        return VaultErrorKind::disk_full;
    case ErrorKind::busy:
        return VaultErrorKind::in_use;
    case ErrorKind::truncated:
        return VaultErrorKind::empty_or_truncated_database;
    case ErrorKind::io:
    case ErrorKind::read_only:
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
    case EEXIST:
        return VaultErrorKind::already_exists;
    default:
        return VaultErrorKind::io_error;
    }
}

}
