#pragma once

#include "storage/secret_bytes.hpp"

#include <cstdint>
#include <span>

namespace storage {

/// Cost of Argon2id; one lane always.
struct KdfCost {
    std::uint64_t memory_bytes = 256ULL << 20;
    std::uint32_t passes = 3;

    friend bool operator==(const KdfCost&, const KdfCost&) = default;
};

/// The least and the most a key file may ask for: a file from elsewhere must not make a machine stall.
inline constexpr KdfCost least_kdf_cost{8192, 1};
inline constexpr KdfCost most_kdf_cost{1ULL << 30, 10};

inline constexpr std::size_t kdf_salt_size = 16;
inline constexpr std::size_t wrapping_key_size = 32;

/// Argon2id over the passphrase; gives the memory back to the system before it returns. Throws std::bad_alloc when the
/// memory cannot be had.
SecretBytes derive_wrapping_key(const SecretBytes& passphrase, std::span<const unsigned char> salt, KdfCost cost);

/// The default cost; on a machine with less than 1 GiB a quarter of its memory, not below 64 MiB. How busy the machine
/// is at the moment does not count: the cost stays with the practice.
KdfCost calibrated_kdf_cost();

}
