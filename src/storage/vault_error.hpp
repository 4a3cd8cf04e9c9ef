#pragma once

#include <stdexcept>
#include <string>

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

    VaultErrorKind kind() const { return kind_; }

private:
    VaultErrorKind kind_;
};

}
