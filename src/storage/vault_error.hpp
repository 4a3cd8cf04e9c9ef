#pragma once

#include "domain/failure_kind.hpp"
#include "domain/problem.hpp"

#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

namespace storage {

/// Why a practice was not opened or made. None of these has created or overwritten anything.
using VaultErrorKind = domain::FailureKind;

/// Who has a practice open.
struct LockHolder {
    std::string host;
    std::string since; ///< as a timestamp in text; empty when it is not known

    friend bool operator==(const LockHolder&, const LockHolder&) = default;
};

/// Thrown by Vault. The words for people are made at the edge, from the kind.
class VaultError : public std::runtime_error {
public:
    explicit VaultError(VaultErrorKind kind) : std::runtime_error(std::string(token_of(kind))), kind_(kind) {}
    /// With the words of what went wrong below, which hold no content.
    VaultError(VaultErrorKind kind, const std::string& detail) : std::runtime_error(detail), kind_(kind) {}
    /// A refused input, with what would have been allowed.
    VaultError(VaultErrorKind kind, domain::Problem problem)
        : std::runtime_error(std::string(token_of(kind))), kind_(kind), problem_(std::move(problem))
    {
    }

    explicit VaultError(LockHolder holder)
        : std::runtime_error("in_use"), kind_(VaultErrorKind::in_use), holder_(std::move(holder))
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
