#include "kit/messages.hpp"

#include "app/kit/ask_about.hpp"
#include "kit/refusal_words.hpp"

namespace cli {

namespace {

const char* words(app::FailureKind kind)
{
    using Kind = app::FailureKind;
    switch (kind) {
    case Kind::wrong_passphrase:
        return "This passphrase does not open the practice. Nothing was changed.";
    case Kind::damaged_key_file:
        return "The key file of this practice is damaged and there is no whole copy of it, so it cannot be opened. "
               "Nothing was changed. Restore a backup, or put back the keys.json of one.";
    case Kind::wrong_key:
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
    case Kind::diverged_copy:
        return "This practice and the copy of it last used on this machine have gone different ways, so it was not "
               "opened. Nothing was changed. It may well be the one with more in it: look at both, and use "
               "--accept-older-copy with the one you go on with.";
    case Kind::newer_schema:
        return "This practice was last used with a newer version of Secure Base. Nothing was changed.";
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
    case Kind::read_only_place:
        return "The practice lies where nothing may be written, so it was not opened: a read-only disk, or a folder of "
               "somebody else. Nothing was changed. Copy the whole folder to where you may write, and open it there.";
    case Kind::not_allowed:
        return "This does not change any more: it is signed, issued, or something else depends on it.";
    case Kind::schema_altered:
        return "Something in the file of this practice was not made by Secure Base, so it was not opened and "
               "nothing of it was run. Nothing was changed. Restore a backup.";
    case Kind::unfinished_change:
        return "A change to this practice was cut off and has to be undone first, but nothing can be written here. "
               "Copy the whole folder to a disk that can be written, and open it there.";
    case Kind::practice_moved:
        return "The practice is no longer where it was opened: its folder was moved, deleted or replaced. This "
               "change is not kept. Open the practice again where it is now.";
    case Kind::name_too_long:
        return "This name is too long for the disk. Nothing was changed. Choose a shorter one.";
    case Kind::no_permission:
        return "You are not allowed to read or write there. Nothing was changed. Look at the permissions of the "
               "folder, or choose another one.";
    case Kind::not_a_backup:
        return "This file is not a backup of Secure Base. Nothing was changed.";
    case Kind::damaged_backup:
        return "This backup is damaged, so nothing was restored from it. Try the one made before it.";
    case Kind::cut_backup:
        return "The end of this backup is missing, so nothing was restored from it: its copy was not finished. Copy "
               "it again, or try the one made before it.";
    case Kind::wrong_recovery_code:
        return "This is not the recovery code of the practice. Nothing was changed. Use the newest recovery sheet.";
    case Kind::no_recovery_sheet:
        return "There is no recovery sheet for this practice as it is here: none was made, or its keys were changed "
               "after it. Nothing was changed.";
    case Kind::older_key_file:
        return "The key file in this folder is from before the passphrase or the keys of this practice were "
               "changed. Nothing was changed. Put the newest keys.json back.";
    case Kind::conflict:
        return "This does not fit what is there: something it refers to is not there any more, or something else "
               "depends on it. Nothing was changed. Read it again, then change it.";
    case Kind::interrupted:
        return "This was stopped before it was done. Nothing was changed.";
    case Kind::out_of_memory:
        return "There is not enough memory for this. Nothing is damaged and nothing was changed. Close other programs, "
               "then try again.";
    case Kind::no_encryption:
        return "Another database library stands in front of the one that encrypts (SQLCipher), so nothing was opened "
               "or written. Start Secure Base without LD_PRELOAD and LD_LIBRARY_PATH, or install libsqlcipher again.";
    case Kind::no_font:
        return "No font was found on this machine, so no page can be made. Install the package fonts-noto-core or "
               "fonts-dejavu-core, then try again.";
    case Kind::pdf:
        return "The page could not be made: the PDF library refused it. Nothing was changed.";
    case Kind::internal:
        break;
    }
    return "Something went wrong inside the program. Nothing was changed. What is known about it, without content, "
           "stands in problems.log beside the program's state; you can send it on.";
}

}

std::string message_of(const app::Failure& failure)
{
    std::string message = words(failure.kind());
    if (failure.problem() && failure.kind() == app::FailureKind::in_use)
        return message + "\nIt is open on " + words_of(failure.problem()->given) + " since " +
               words_of(failure.problem()->allowed) + ".";
    if (failure.problem() && failure.kind() == app::FailureKind::newer_schema)
        return message + "\nThis is version " + words_of(failure.problem()->given) + "; it needs version " +
               words_of(failure.problem()->allowed) + " or a later one.";
    if (failure.kind() == app::FailureKind::newer_schema)
        return message + " Install that version.";
    if (failure.problem())
        message += "\n" + message_of(*failure.problem());
    return message;
}

std::string message_of(const domain::Problem& problem)
{
    const auto words = problem.field + ": given " + words_of(problem.given) + ", allowed " + words_of(problem.allowed);
    return app::is_question(problem.rule) ? words + "; to go on all the same: --all-the-same " + problem.rule : words;
}

}
