#pragma once

#include "domain/fields.hpp"

namespace domain {

/// Why something could not be done, listed once for every layer: storage and reporting throw it, app hands it on, and
/// the words a person reads and the exit code are made from it at the edges.
enum class FailureKind {
    wrong_passphrase,
    wrong_key, ///< not a database under this key: a wrong key and a damaged first page look the same
    damaged_key_file,
    damaged_database,
    foreign_key_file, ///< keys.json belongs to another practice
    empty_or_truncated_database,
    older_copy,    ///< older than the copy last used on this machine
    diverged_copy, ///< as far on as the copy last used on this machine, but on a way of its own
    newer_schema,
    not_a_practice,
    in_use,
    already_exists,
    missing_path,
    weak_passphrase,
    disk_full,
    io_error,
    report_not_written, ///< it is kept in the practice; only its file could not be written
    damaged_record,     ///< what was read is not what was written
    stale,              ///< changed elsewhere since it was read (`row_version`)
    read_only,
    read_only_place,   ///< the practice lies where nothing may be written
    schema_altered,    ///< tables, views or triggers are not as the program makes them; nothing of them was run
    unfinished_change, ///< a change must be undone first, where nothing can be written
    practice_moved,    ///< the practice is no longer where it was opened; what was being kept is not
    name_too_long,
    no_permission,
    not_a_backup,
    damaged_backup,
    cut_backup, ///< the end of the backup is missing
    wrong_recovery_code,
    no_recovery_sheet, ///< there never was one, or it ended when the keys were changed
    older_key_file,    ///< keys.json is from before the keys of this practice were changed
    not_allowed,       ///< the record does not change any more: signed, issued
    conflict,          ///< a uniqueness, reference or check rule of the schema refused the change
    interrupted,       ///< stopped before it was done, by a lock or a newer question
    out_of_memory,     ///< nothing is damaged and nothing was changed
    no_encryption,     ///< another database library stands in front of the one that encrypts
    no_font,           ///< no font on this machine can draw a page
    pdf,               ///< the PDF library refused
    internal,          ///< an error of the program
};
constexpr auto tokens(FailureKind)
{
    using enum FailureKind;
    return std::array{
        Token{wrong_passphrase, "wrong_passphrase"},
        Token{wrong_key, "wrong_key"},
        Token{damaged_key_file, "damaged_key_file"},
        Token{damaged_database, "damaged_database"},
        Token{foreign_key_file, "foreign_key_file"},
        Token{empty_or_truncated_database, "empty_or_truncated_database"},
        Token{older_copy, "older_copy"},
        Token{diverged_copy, "diverged_copy"},
        Token{newer_schema, "newer_schema"},
        Token{not_a_practice, "not_a_practice"},
        Token{in_use, "in_use"},
        Token{already_exists, "already_exists"},
        Token{missing_path, "missing_path"},
        Token{weak_passphrase, "weak_passphrase"},
        Token{disk_full, "disk_full"},
        Token{io_error, "io_error"},
        Token{report_not_written, "report_not_written"},
        Token{damaged_record, "damaged_record"},
        Token{stale, "stale"},
        Token{read_only, "read_only"},
        Token{read_only_place, "read_only_place"},
        Token{schema_altered, "schema_altered"},
        Token{unfinished_change, "unfinished_change"},
        Token{practice_moved, "practice_moved"},
        Token{name_too_long, "name_too_long"},
        Token{no_permission, "no_permission"},
        Token{not_a_backup, "not_a_backup"},
        Token{damaged_backup, "damaged_backup"},
        Token{cut_backup, "cut_backup"},
        Token{wrong_recovery_code, "wrong_recovery_code"},
        Token{no_recovery_sheet, "no_recovery_sheet"},
        Token{older_key_file, "older_key_file"},
        Token{not_allowed, "not_allowed"},
        Token{conflict, "conflict"},
        Token{interrupted, "interrupted"},
        Token{out_of_memory, "out_of_memory"},
        Token{no_encryption, "no_encryption"},
        Token{no_font, "no_font"},
        Token{pdf, "pdf"},
        Token{internal, "internal"},
    };
}

}
