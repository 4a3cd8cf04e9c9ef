#include "storage/key_derivation.hpp"

#include "storage/crypto.hpp"

#include <sodium.h>

#include <new>
#include <stdexcept>
#include <unistd.h>

namespace storage {

namespace {

constexpr std::uint64_t least_default_memory = 64ULL << 20;
}

SecretBytes derive_wrapping_key(const SecretBytes& passphrase, std::span<const unsigned char> salt, KdfCost cost)
{
    static_assert(kdf_salt_size == crypto_pwhash_SALTBYTES);
    if (salt.size() != kdf_salt_size)
        throw std::invalid_argument("a salt has 16 bytes");
    SecretBytes key(wrapping_key_size);
    // libsodium maps the working memory and unmaps it again before it returns, so nothing stays with the process.
    const int failed =
        crypto_pwhash(key.bytes().data(), key.size(), passphrase.text().data(), passphrase.size(), salt.data(),
                      cost.passes, static_cast<std::size_t>(cost.memory_bytes), crypto_pwhash_ALG_ARGON2ID13);
    if (failed != 0)
        throw std::bad_alloc();
    return key;
}

KdfCost calibrated_kdf_cost()
{
    KdfCost cost;
    const auto memory =
        static_cast<std::uint64_t>(sysconf(_SC_PHYS_PAGES)) * static_cast<std::uint64_t>(sysconf(_SC_PAGE_SIZE));
    while (cost.memory_bytes > least_default_memory && cost.memory_bytes > memory / 4)
        cost.memory_bytes /= 2;
    return cost;
}

}
