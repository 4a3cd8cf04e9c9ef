#pragma once

#include "domain/problem.hpp"

#include <optional>
#include <stdexcept>

namespace app {

/// Why something could not be done. The words a person reads are made at the edge from the kind.
enum class FailureKind {
    wrong_passphrase,
    damaged_key_file,
    damaged_database,
    foreign_key_file,
    empty_or_truncated_database,
    older_copy,
    newer_schema,
    not_a_practice,
    in_use,
    already_exists,
    missing_path,
    weak_passphrase,
    disk_full,
    io_error,
    report_not_written, ///< it is kept in the practice; only its file could not be written
    damaged_record,     ///< the practice opened, but something in it is not what was written
    stale,              ///< changed elsewhere since it was read
    read_only,
    not_allowed,       ///< the record does not change any more: signed, issued
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
    internal,
};

/// Thrown by everything in app besides domain::Refused. Never carries client text.
class Failure : public std::runtime_error {
public:
    explicit Failure(FailureKind kind, std::optional<domain::Problem> problem = std::nullopt)
        : std::runtime_error("the practice could not do this"), kind_(kind), problem_(std::move(problem))
    {
    }

    FailureKind kind() const noexcept { return kind_; }
    const std::optional<domain::Problem>& problem() const noexcept { return problem_; }

private:
    FailureKind kind_;
    std::optional<domain::Problem> problem_;
};

}
