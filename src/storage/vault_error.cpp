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
    case VaultErrorKind::schema_altered:
        return "schema_altered";
    case VaultErrorKind::unfinished_change:
        return "unfinished_change";
    case VaultErrorKind::name_too_long:
        return "name_too_long";
    case VaultErrorKind::no_permission:
        return "no_permission";
    case VaultErrorKind::not_a_backup:
        return "not_a_backup";
    case VaultErrorKind::damaged_backup:
        return "damaged_backup";
    case VaultErrorKind::cut_backup:
        return "cut_backup";
    case VaultErrorKind::wrong_recovery_code:
        return "wrong_recovery_code";
    case VaultErrorKind::no_recovery_sheet:
        return "no_recovery_sheet";
    case VaultErrorKind::older_key_file:
        return "older_key_file";
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
    case ErrorKind::moved:
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
