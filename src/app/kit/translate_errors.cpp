#include "app/kit/translate_errors.hpp"

namespace app {

FailureKind failure_kind(storage::VaultErrorKind kind)
{
    using From = storage::VaultErrorKind;
    switch (kind) {
    case From::wrong_passphrase:
        return FailureKind::wrong_passphrase;
    case From::damaged_key_file:
        return FailureKind::damaged_key_file;
    case From::damaged_database:
        return FailureKind::damaged_database;
    case From::foreign_key_file:
        return FailureKind::foreign_key_file;
    case From::empty_or_truncated_database:
        return FailureKind::empty_or_truncated_database;
    case From::older_copy:
        return FailureKind::older_copy;
    case From::newer_schema:
        return FailureKind::newer_schema;
    case From::not_a_practice:
        return FailureKind::not_a_practice;
    case From::in_use:
        return FailureKind::in_use;
    case From::already_exists:
        return FailureKind::already_exists;
    case From::missing_path:
        return FailureKind::missing_path;
    case From::weak_passphrase:
        return FailureKind::weak_passphrase;
    case From::disk_full:
        return FailureKind::disk_full;
    case From::io_error:
        return FailureKind::io_error;
    }
    return FailureKind::internal;
}

FailureKind failure_kind(storage::ErrorKind kind)
{
    using From = storage::ErrorKind;
    switch (kind) {
    case From::disk_full:
        return FailureKind::disk_full;
    case From::io:
        return FailureKind::io_error;
    case From::constraint:
        return FailureKind::not_allowed;
    case From::damaged:
    case From::truncated:
    case From::wrong_key:
        return FailureKind::damaged_record;
    case From::busy:
        return FailureKind::in_use;
    case From::stale:
        return FailureKind::stale;
    case From::read_only:
        return FailureKind::read_only;
    case From::interrupted:
    case From::misuse:
        break;
    }
    return FailureKind::internal;
}

}
