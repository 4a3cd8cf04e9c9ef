#pragma once

#include "domain/problem.hpp"

#include <optional>
#include <stdexcept>
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

    VaultErrorKind kind() const { return kind_; }
    /// Present for weak_passphrase.
    const std::optional<domain::Problem>& problem() const { return problem_; }

private:
    VaultErrorKind kind_;
    std::optional<domain::Problem> problem_;
};

}
