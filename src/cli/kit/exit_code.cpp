#include "kit/exit_code.hpp"

namespace cli {

ExitCode exit_code(app::FailureKind kind)
{
    using Kind = app::FailureKind;
    switch (kind) {
    case Kind::wrong_passphrase:
    case Kind::wrong_recovery_code:
    case Kind::no_recovery_sheet:
        return ExitCode::wrong_passphrase;
    case Kind::damaged_key_file:
    case Kind::damaged_database:
    case Kind::foreign_key_file:
    case Kind::empty_or_truncated_database:
    case Kind::older_copy:
    case Kind::diverged_copy:
    case Kind::newer_schema:
    case Kind::not_a_practice:
    case Kind::damaged_record:
    case Kind::schema_altered:
    case Kind::not_a_backup:
    case Kind::damaged_backup:
    case Kind::cut_backup:
    case Kind::older_key_file:
    case Kind::wrong_key:
        return ExitCode::damaged;
    case Kind::in_use:
        return ExitCode::in_use;
    case Kind::disk_full:
    case Kind::io_error:
    case Kind::unfinished_change:
    case Kind::practice_moved:
    case Kind::no_permission:
    case Kind::read_only_place:
    case Kind::report_not_written:
        return ExitCode::disk;
    case Kind::interrupted:
    case Kind::out_of_memory:
    case Kind::no_encryption:
    case Kind::no_font:
    case Kind::pdf:
    case Kind::internal:
        return ExitCode::machine;
    case Kind::already_exists:
    case Kind::missing_path:
    case Kind::weak_passphrase:
    case Kind::name_too_long:
    case Kind::stale:
    case Kind::read_only:
    case Kind::not_allowed:
    case Kind::conflict:
        break;
    }
    return ExitCode::refused;
}

}
