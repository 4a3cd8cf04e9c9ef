#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace storage {

/// A move-only buffer for keys and passphrases: guarded, kept out of swap where the system allows it, zeroed at its
/// end.
class SecretBytes {
public:
    SecretBytes() = default;
    /// A zeroed buffer; throws std::bad_alloc.
    explicit SecretBytes(std::size_t size);
    SecretBytes(SecretBytes&& other) noexcept;
    SecretBytes& operator=(SecretBytes&& other) noexcept;
    ~SecretBytes();

    /// The caller stays responsible for the memory the text was in.
    static SecretBytes copy_of(std::string_view text);

    std::size_t size() const { return size_; }
    std::span<unsigned char> bytes() { return {data_, size_}; }
    std::span<const unsigned char> bytes() const { return {data_, size_}; }
    std::string_view text() const { return {reinterpret_cast<const char*>(data_), size_}; }

private:
    unsigned char* data_ = nullptr;
    std::size_t size_ = 0;
};

}
