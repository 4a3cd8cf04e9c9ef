#pragma once

#include "domain/problem.hpp"

#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

namespace storage {

/// Why a practice was not opened or made. None of these has created or overwritten anything.
enum class VaultErrorKind {
    wrong_passphrase,
    damaged_key_file,
    damaged_database,
    foreign_key_file, ///< keys.json belongs to another practice
    empty_or_truncated_database,
    older_copy, ///< older than the copy last used on this machine
    newer_schema,
    not_a_practice,
    in_use,
    already_exists,
    missing_path,
    weak_passphrase,
    disk_full,
    io_error,
    schema_altered,    ///< tables, views or triggers are not as the program makes them; nothing of them was run
    unfinished_change, ///< a change must be undone first, where nothing can be written
    name_too_long,
    no_permission,
    not_a_backup,
    damaged_backup,
    cut_backup, ///< the end of the backup is missing
    wrong_recovery_code,
    no_recovery_sheet, ///< there never was one, or it ended when the keys were changed
    older_key_file,    ///< keys.json is from before the keys of this practice were changed
};

/// Who has a practice open.
struct LockHolder {
    std::string host;
    std::string since; ///< as a timestamp in text; empty when it is not known

    friend bool operator==(const LockHolder&, const LockHolder&) = default;
};

/// The name of a kind, as spelled above.
const char* name_of(VaultErrorKind kind);

/// Thrown by Vault. The words for people are made at the edge, from the kind.
class VaultError : public std::runtime_error {
public:
    explicit VaultError(VaultErrorKind kind) : std::runtime_error(name_of(kind)), kind_(kind) {}
    /// A refused input, with what would have been allowed.
    VaultError(VaultErrorKind kind, domain::Problem problem)
        : std::runtime_error(name_of(kind)), kind_(kind), problem_(std::move(problem))
    {
    }

    explicit VaultError(LockHolder holder)
        : std::runtime_error(name_of(VaultErrorKind::in_use)), kind_(VaultErrorKind::in_use), holder_(std::move(holder))
    {
    }

    VaultErrorKind kind() const { return kind_; }
    /// For in_use, when the other program has said who it is.
    const std::optional<LockHolder>& holder() const { return holder_; }
    /// Present for weak_passphrase.
    const std::optional<domain::Problem>& problem() const { return problem_; }

private:
    VaultErrorKind kind_;
    std::optional<domain::Problem> problem_;
    std::optional<LockHolder> holder_;
};

}
