#pragma once

#include "storage/secret_bytes.hpp"

#include <array>
#include <chrono>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace storage {

using Bytes = std::vector<unsigned char>;
using Hash = std::array<unsigned char, 32>;

inline constexpr std::size_t secret_key_size = 32;

/// Must have run before any other function here; cheap after the first time. Throws std::runtime_error.
void start_crypto();

Bytes random_bytes(std::size_t size);
/// Each number below `bound` equally likely.
std::uint32_t random_below(std::uint32_t bound);
SecretBytes random_secret(std::size_t size);

/// A new UUIDv7 in its text form.
std::string new_id(std::chrono::sys_seconds now);
/// True for the text form of a UUID in lower case.
bool is_id(std::string_view text);

/// XChaCha20-Poly1305 under a fresh nonce, which stands in front. The context is authenticated but not stored.
Bytes wrap(const SecretBytes& secret, const SecretBytes& key, std::string_view context);
/// The secret; nullopt when key, context or a byte is another one.
std::optional<SecretBytes> unwrap(std::span<const unsigned char> wrapped, const SecretBytes& key,
                                  std::string_view context);

/// Keyed BLAKE2b over the fields, each with its length in front, so that ("ab", "c") and ("a", "bc") differ.
Hash keyed_hash(const SecretBytes& key, std::span<const std::string_view> fields);
Hash keyed_hash(const SecretBytes& key, std::initializer_list<std::string_view> fields);
/// BLAKE2b without a key, for noticing accidents.
Hash plain_hash(std::string_view text);

/// What a key made from the master key is for.
enum class Purpose { database = 1, key_file = 2, audit = 3, content = 4, backup = 5 };

SecretBytes derive_subkey(const SecretBytes& master, Purpose purpose);

/// An Ed25519 key pair.
struct KeyPair {
    Bytes public_key;
    SecretBytes secret_key;
};

KeyPair make_key_pair();
Bytes sign(std::string_view text, const SecretBytes& secret_key);
bool verify_signature(std::string_view text, std::span<const unsigned char> signature,
                      std::span<const unsigned char> public_key);

std::string to_base64(std::span<const unsigned char> bytes);
/// Strict: nullopt for anything to_base64 does not make.
std::optional<Bytes> from_base64(std::string_view text);

std::string_view as_text(std::span<const unsigned char> bytes);
std::span<const unsigned char> as_bytes(std::string_view text);

/// Zeroes text or bytes that held a secret.
void wipe(std::string& text);
void wipe(Bytes& bytes);

/// Compares in constant time.
bool equal(std::span<const unsigned char> left, std::span<const unsigned char> right);

}
