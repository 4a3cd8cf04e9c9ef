#pragma once

#include "domain/problem.hpp"
#include "storage/secret_bytes.hpp"

#include <optional>

namespace storage {

inline constexpr std::size_t least_passphrase_characters = 15;
inline constexpr double least_passphrase_bits = 45;

/// The passphrase in Unicode's form NFC, so that it is the same whatever keyboard it was typed on. Bytes that are not
/// UTF-8 are taken as they are.
SecretBytes normalised(const SecretBytes& passphrase);

/// How hard a passphrase is to guess.
struct PassphraseStrength {
    std::size_t characters = 0;
    double bits = 0; ///< by estimate

    bool is_enough() const { return characters >= least_passphrase_characters && bits >= least_passphrase_bits; }
};

PassphraseStrength strength_of(const SecretBytes& passphrase);

/// Why a new passphrase is too weak: field `passphrase`, rule `length` (in characters) or `strength` (in bits, by
/// estimate); nullopt when it is good. Never holds the passphrase.
std::optional<domain::Problem> weakness_of(const SecretBytes& passphrase);

}
