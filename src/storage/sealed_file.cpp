#include "storage/sealed_file.hpp"

#include "storage/crypto.hpp"
#include "storage/file_layer.hpp"

#include <sodium.h>

namespace storage {

namespace {

constexpr std::size_t part_size = 1U << 20;
constexpr std::size_t sealed_part_size = part_size + crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr std::size_t header_size = crypto_secretstream_xchacha20poly1305_HEADERBYTES;

/// The state of a stream, zeroed at its end.
struct Stream {
    crypto_secretstream_xchacha20poly1305_state state{};

    Stream() = default;
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;
    ~Stream() { sodium_memzero(&state, sizeof state); }
};

std::string sealed(Stream& stream, std::string_view part, std::string_view front, bool last)
{
    std::string out(part.size() + crypto_secretstream_xchacha20poly1305_ABYTES, '\0');
    crypto_secretstream_xchacha20poly1305_push(&stream.state, reinterpret_cast<unsigned char*>(out.data()), nullptr,
                                               as_bytes(part).data(), part.size(), as_bytes(front).data(), front.size(),
                                               last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                                                    : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
    return out;
}

/// The tag of the part; nothing when a bit of it, of the front or of the order is another one.
std::optional<unsigned char> opened(Stream& stream, std::string_view part, std::string_view front, std::string& out)
{
    if (part.size() < crypto_secretstream_xchacha20poly1305_ABYTES)
        return std::nullopt;
    out.resize(part.size() - crypto_secretstream_xchacha20poly1305_ABYTES);
    unsigned char tag = 0;
    const int failed = crypto_secretstream_xchacha20poly1305_pull(
        &stream.state, reinterpret_cast<unsigned char*>(out.data()), nullptr, &tag, as_bytes(part).data(), part.size(),
        as_bytes(front).data(), front.size());
    return failed != 0 ? std::nullopt : std::optional(tag);
}

}

void seal_file(FileLayer& files, const std::filesystem::path& plain, const std::filesystem::path& file,
               std::string_view front, const SecretBytes& key)
{
    Stream stream;
    std::string header(header_size, '\0');
    crypto_secretstream_xchacha20poly1305_init_push(&stream.state, reinterpret_cast<unsigned char*>(header.data()),
                                                    key.bytes().data());
    files.append(file, header);
    auto part = files.read_part(plain, 0, part_size);
    for (std::uint64_t at = part_size;; at += part_size) {
        // One part ahead, since the last one is marked as such.
        auto next = part.size() < part_size ? std::string{} : files.read_part(plain, at, part_size);
        files.append(file, sealed(stream, part, front, next.empty()));
        if (next.empty())
            return;
        part = std::move(next);
    }
}

Sealed open_sealed(FileLayer& files, const std::filesystem::path& file, std::uint64_t from, std::string_view front,
                   const SecretBytes& key, const std::function<void(std::string_view)>& take)
{
    Stream stream;
    const auto header = files.read_part(file, from, header_size);
    if (header.size() < header_size)
        return Sealed::cut;
    if (crypto_secretstream_xchacha20poly1305_init_pull(&stream.state, as_bytes(header).data(), key.bytes().data()) !=
        0)
        return Sealed::damaged;
    std::string plain;
    for (auto at = from + header_size;; at += sealed_part_size) {
        const auto part = files.read_part(file, at, sealed_part_size);
        const auto tag = opened(stream, part, front, plain);
        // A part that was cut off somewhere looks like a damaged one; only its length tells.
        if (!tag)
            return part.size() < sealed_part_size ? Sealed::cut : Sealed::damaged;
        take(plain);
        if (*tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL)
            return files.read_part(file, at + part.size(), 1).empty() ? Sealed::whole : Sealed::damaged;
    }
}

}
