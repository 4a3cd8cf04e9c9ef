#include "storage/crypto.hpp"

#include <sodium.h>

#include <algorithm>
#include <cstring>
#include <stdexcept>

namespace storage {

namespace {

constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr char subkey_context[crypto_kdf_CONTEXTBYTES + 1] = "SecBase1";

void hash_length(crypto_generichash_state& state, std::uint64_t length)
{
    std::array<unsigned char, 8> little_endian{};
    for (auto& byte : little_endian) {
        byte = static_cast<unsigned char>(length & 0xff);
        length >>= 8;
    }
    crypto_generichash_update(&state, little_endian.data(), little_endian.size());
}

std::string hex(std::span<const unsigned char> bytes)
{
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
    text.pop_back();
    return text;
}

}

void start_crypto()
{
    if (sodium_init() < 0)
        throw std::runtime_error("the cryptographic library does not start");
}

Bytes random_bytes(std::size_t size)
{
    start_crypto();
    Bytes bytes(size);
    if (!bytes.empty())
        randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

std::uint32_t random_below(std::uint32_t bound)
{
    start_crypto();
    return randombytes_uniform(bound);
}

SecretBytes random_secret(std::size_t size)
{
    SecretBytes secret(size);
    randombytes_buf(secret.bytes().data(), size);
    return secret;
}

std::string new_id(std::chrono::sys_seconds now)
{
    Bytes bytes = random_bytes(16);
    auto milliseconds = static_cast<std::uint64_t>(std::chrono::milliseconds(now.time_since_epoch()).count());
    for (int i = 5; i >= 0; --i) {
        bytes[static_cast<std::size_t>(i)] = static_cast<unsigned char>(milliseconds & 0xff);
        milliseconds >>= 8;
    }
    bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0f) | 0x70);
    bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3f) | 0x80);
    std::string text = hex(bytes);
    for (const std::size_t dash : {8U, 13U, 18U, 23U})
        text.insert(dash, 1, '-');
    return text;
}

bool is_id(std::string_view text)
{
    if (text.size() != 36)
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        const bool digit = (text[i] >= '0' && text[i] <= '9') || (text[i] >= 'a' && text[i] <= 'f');
        if (dash ? text[i] != '-' : !digit)
            return false;
    }
    return true;
}

Bytes wrap(const SecretBytes& secret, const SecretBytes& key, std::string_view context)
{
    Bytes wrapped = random_bytes(nonce_size);
    wrapped.resize(nonce_size + secret.size() + tag_size);
    crypto_aead_xchacha20poly1305_ietf_encrypt(wrapped.data() + nonce_size, nullptr, secret.bytes().data(),
                                               secret.size(), as_bytes(context).data(), context.size(), nullptr,
                                               wrapped.data(), key.bytes().data());
    return wrapped;
}

std::optional<SecretBytes> unwrap(std::span<const unsigned char> wrapped, const SecretBytes& key,
                                  std::string_view context)
{
    if (wrapped.size() < nonce_size + tag_size)
        return std::nullopt;
    const auto sealed = wrapped.subspan(nonce_size);
    SecretBytes secret(sealed.size() - tag_size);
    const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(
        secret.bytes().data(), nullptr, nullptr, sealed.data(), sealed.size(), as_bytes(context).data(), context.size(),
        wrapped.data(), key.bytes().data());
    if (failed != 0)
        return std::nullopt;
    return secret;
}

Hash keyed_hash(const SecretBytes& key, std::span<const std::string_view> fields)
{
    crypto_generichash_state state;
    crypto_generichash_init(&state, key.bytes().data(), key.size(), sizeof(Hash));
    for (const auto field : fields) {
        hash_length(state, field.size());
        crypto_generichash_update(&state, as_bytes(field).data(), field.size());
    }
    Hash hash{};
    crypto_generichash_final(&state, hash.data(), hash.size());
    sodium_memzero(&state, sizeof state);
    return hash;
}

Hash keyed_hash(const SecretBytes& key, std::initializer_list<std::string_view> fields)
{
    return keyed_hash(key, std::span(fields.begin(), fields.size()));
}

Hash plain_hash(std::string_view text)
{
    Hash hash{};
    crypto_generichash(hash.data(), hash.size(), as_bytes(text).data(), text.size(), nullptr, 0);
    return hash;
}

SecretBytes derive_subkey(const SecretBytes& master, Purpose purpose)
{
    if (master.size() != crypto_kdf_KEYBYTES)
        throw std::invalid_argument("a master key has 32 bytes");
    SecretBytes subkey(secret_key_size);
    crypto_kdf_derive_from_key(subkey.bytes().data(), subkey.size(), static_cast<std::uint64_t>(purpose),
                               subkey_context, master.bytes().data());
    return subkey;
}

KeyPair make_key_pair()
{
    KeyPair pair{Bytes(crypto_sign_PUBLICKEYBYTES), SecretBytes(crypto_sign_SECRETKEYBYTES)};
    crypto_sign_keypair(pair.public_key.data(), pair.secret_key.bytes().data());
    return pair;
}

Bytes sign(std::string_view text, const SecretBytes& secret_key)
{
    if (secret_key.size() != crypto_sign_SECRETKEYBYTES)
        throw std::invalid_argument("a signing key has 64 bytes");
    Bytes signature(crypto_sign_BYTES);
    crypto_sign_detached(signature.data(), nullptr, as_bytes(text).data(), text.size(), secret_key.bytes().data());
    return signature;
}

bool verify_signature(std::string_view text, std::span<const unsigned char> signature,
                      std::span<const unsigned char> public_key)
{
    if (signature.size() != crypto_sign_BYTES || public_key.size() != crypto_sign_PUBLICKEYBYTES)
        return false;
    start_crypto();
    return crypto_sign_verify_detached(signature.data(), as_bytes(text).data(), text.size(), public_key.data()) == 0;
}

std::string to_base64(std::span<const unsigned char> bytes)
{
    std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_ORIGINAL);
    text.pop_back();
    return text;
}

std::optional<Bytes> from_base64(std::string_view text)
{
    Bytes bytes(text.size() / 4 * 3 + 3);
    std::size_t size = 0;
    const int failed = sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &size, nullptr,
                                         sodium_base64_VARIANT_ORIGINAL);
    bytes.resize(size);
    if (failed != 0 || to_base64(bytes) != text)
        return std::nullopt;
    return bytes;
}

std::string_view as_text(std::span<const unsigned char> bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::span<const unsigned char> as_bytes(std::string_view text)
{
    return {reinterpret_cast<const unsigned char*>(text.data()), text.size()};
}

void wipe(std::string& text)
{
    sodium_memzero(text.data(), text.size());
    text.clear();
}

void wipe(Bytes& bytes)
{
    sodium_memzero(bytes.data(), bytes.size());
    bytes.clear();
}

bool equal(std::span<const unsigned char> left, std::span<const unsigned char> right)
{
    return left.size() == right.size() && sodium_memcmp(left.data(), right.data(), left.size()) == 0;
}

}
