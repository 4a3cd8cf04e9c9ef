#include "kit/messages.hpp"

namespace cli {

namespace {

const char* words(app::FailureKind kind)
{
    using Kind = app::FailureKind;
    switch (kind) {
    case Kind::wrong_passphrase:
        return "This passphrase does not open the practice. Nothing was changed.";
    case Kind::damaged_key_file:
        return "The key file of this practice is damaged, so it cannot be opened. Nothing was changed. Copy keys.json "
               "from a backup, or rename keys.previous.json to keys.json, and try again.";
    case Kind::damaged_database:
        return "The records of this practice are damaged, so it was not opened. Nothing was changed. Restore a backup.";
    case Kind::foreign_key_file:
        return "The key file in this folder belongs to another practice. Nothing was changed. Put back the keys.json "
               "that came with these records.";
    case Kind::empty_or_truncated_database:
        return "The records of this practice are empty or cut short, so it was not opened. Nothing was changed. "
               "Restore a backup.";
    case Kind::older_copy:
        return "This is an older copy than the one last used on this machine, so it was not opened. Nothing was "
               "changed. Look for the newer copy, or use --accept-older-copy if this is the one you want.";
    case Kind::newer_schema:
        return "This practice was made by a newer version of Secure Base. Nothing was changed. Install that version.";
    case Kind::not_a_practice:
        return "This is not a practice: a practice is a folder with records.db and keys.json in it.";
    case Kind::in_use:
        return "The practice is in use by another program. Close it there, then try again.";
    case Kind::already_exists:
        return "There is something of this name already. Nothing was changed. Choose another name.";
    case Kind::missing_path:
        return "There is nothing at this path.";
    case Kind::weak_passphrase:
        return "This passphrase is too easy to guess.";
    case Kind::disk_full:
        return "The disk is full. What was printed before is kept; this change is not. Make room, then try again.";
    case Kind::io_error:
        return "The disk could not be read or written. What was printed before is kept; this change is not.";
    case Kind::report_not_written:
        return "The file could not be written: the disk is full or not to be written to. The report is kept in the "
               "practice.";
    case Kind::damaged_record:
        return "Something in this practice is not what was written, so it is not shown. Run verify, and restore a "
               "backup.";
    case Kind::stale:
        return "This was changed elsewhere since it was read. Read it again, then change it.";
    case Kind::read_only:
        return "This practice is open for reading only.";
    case Kind::not_allowed:
        return "This does not change any more: it is signed, issued, or something else depends on it.";
    case Kind::internal:
        break;
    }
    return "Something went wrong inside the program. Nothing was changed.";
}

}

std::string message_of(const app::Failure& failure)
{
    std::string message = words(failure.kind());
    if (failure.problem())
        message += "\n" + message_of(*failure.problem());
    return message;
}

std::string message_of(const domain::Problem& problem)
{
    return problem.field + ": given " + problem.given + ", allowed " + problem.allowed;
}

}
