#include "storage/secret_bytes.hpp"

#include "storage/crypto.hpp"

#include <sodium.h>

#include <cstring>
#include <new>
#include <utility>

namespace storage {

SecretBytes::SecretBytes(std::size_t size) : size_(size)
{
    start_crypto();
    // Where the limit on locked memory is small, libsodium still hands the memory out, unlocked.
    data_ = static_cast<unsigned char*>(sodium_malloc(size));
    if (data_ == nullptr)
        throw std::bad_alloc();
    sodium_memzero(data_, size);
}

SecretBytes::SecretBytes(SecretBytes&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0))
{
}

SecretBytes& SecretBytes::operator=(SecretBytes&& other) noexcept
{
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    return *this;
}

SecretBytes::~SecretBytes()
{
    sodium_free(data_);
}

SecretBytes SecretBytes::copy_of(std::string_view text)
{
    SecretBytes copy(text.size());
    if (!text.empty())
        std::memcpy(copy.data_, text.data(), text.size());
    return copy;
}

}
