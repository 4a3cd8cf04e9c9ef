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
    case From::schema_altered:
        return FailureKind::schema_altered;
    case From::unfinished_change:
        return FailureKind::unfinished_change;
    case From::name_too_long:
        return FailureKind::name_too_long;
    case From::no_permission:
        return FailureKind::no_permission;
    case From::not_a_backup:
        return FailureKind::not_a_backup;
    case From::damaged_backup:
        return FailureKind::damaged_backup;
    case From::cut_backup:
        return FailureKind::cut_backup;
    case From::wrong_recovery_code:
        return FailureKind::wrong_recovery_code;
    case From::no_recovery_sheet:
        return FailureKind::no_recovery_sheet;
    case From::older_key_file:
        return FailureKind::older_key_file;
    }
    return FailureKind::internal;
}

std::optional<domain::Problem> problem_of(const storage::VaultError& error)
{
    if (const auto& holder = error.holder())
        return domain::Problem{"practice", "in_use", holder->host, holder->since};
    return error.problem();
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
    case From::moved:
        return FailureKind::practice_moved;
    case From::interrupted:
    case From::misuse:
        break;
    }
    return FailureKind::internal;
}

}
