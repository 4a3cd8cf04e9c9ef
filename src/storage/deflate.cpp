#include "storage/deflate.hpp"

#include "storage/storage_error.hpp"

#include <sodium.h>

#include <cstdint>
#include <cstdlib>
#include <zlib.h>

namespace storage {

namespace {

constexpr std::size_t length_size = 4;
constexpr std::size_t longest = 256U << 20U;
// Without zlib's own header, with a window of 16 kB: notes are shorter.
constexpr int window_bits = -14;
constexpr int memory_level = 7;

/// What zlib works in has held text: the size stands in front, so that all of it can be zeroed.
voidpf allocate(voidpf, uInt items, uInt size)
{
    const std::size_t bytes = static_cast<std::size_t>(items) * size;
    auto* block = static_cast<std::max_align_t*>(std::malloc(bytes + sizeof(std::max_align_t)));
    if (block == nullptr)
        return Z_NULL;
    *reinterpret_cast<std::size_t*>(block) = bytes;
    return block + 1;
}

void release(voidpf, voidpf address)
{
    auto* block = static_cast<std::max_align_t*>(address) - 1;
    sodium_memzero(block, *reinterpret_cast<std::size_t*>(block) + sizeof(std::max_align_t));
    std::free(block);
}

z_stream stream_over(std::string_view from, std::string& to, std::size_t skipped)
{
    z_stream stream{};
    stream.zalloc = allocate;
    stream.zfree = release;
    // zlib reads it, but its type predates const.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(from.data()));
    stream.avail_in = static_cast<uInt>(from.size());
    stream.next_out = reinterpret_cast<Bytef*>(to.data() + skipped);
    stream.avail_out = static_cast<uInt>(to.size() - skipped);
    return stream;
}

void require_memory(bool done)
{
    if (!done)
        throw StorageError(ErrorKind::out_of_memory, "there is no memory to pack a text in");
}

}

std::string deflated(std::string_view text)
{
    std::string out(length_size + compressBound(static_cast<uLong>(text.size())) + length_size, '\0');
    for (std::size_t i = 0; i < length_size; ++i)
        out[i] = static_cast<char>(text.size() >> (8 * (length_size - 1 - i)) & 0xffU);
    auto stream = stream_over(text, out, length_size);
    require_memory(deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, window_bits, memory_level,
                                Z_DEFAULT_STRATEGY) == Z_OK);
    const int code = deflate(&stream, Z_FINISH);
    out.resize(length_size + stream.total_out);
    deflateEnd(&stream);
    require_memory(code == Z_STREAM_END);
    return out;
}

std::optional<std::string> inflated(std::string_view bytes)
{
    if (bytes.size() < length_size)
        return std::nullopt;
    std::size_t length = 0;
    for (std::size_t i = 0; i < length_size; ++i)
        length = length << 8U | static_cast<unsigned char>(bytes[i]);
    if (length > longest)
        return std::nullopt;
    std::string out(length, '\0');
    auto stream = stream_over(bytes.substr(length_size), out, 0);
    require_memory(inflateInit2(&stream, window_bits) == Z_OK);
    const bool whole = inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.total_out == length && stream.avail_in == 0;
    inflateEnd(&stream);
    return whole ? std::optional(std::move(out)) : std::nullopt;
}

}
