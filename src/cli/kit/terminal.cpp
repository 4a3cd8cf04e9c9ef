#include "kit/terminal.hpp"

#include "app/kit/documents.hpp"
#include "domain/text.hpp"

#include <fmt/format.h>

namespace cli {

namespace {

constexpr std::size_t longest_character = 4;

// How many bytes at the end begin a character that goes on in the next piece.
std::size_t begun_at_end(std::string_view text)
{
    for (std::size_t length = 1; length < longest_character && length <= text.size(); ++length) {
        const auto byte = static_cast<unsigned char>(text[text.size() - length]);
        if ((byte & 0xc0) == 0x80)
            continue;
        const std::size_t needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
        return needed > length ? length : 0;
    }
    return 0;
}

// The code of the steering character that begins here, and its length in bytes; JSON escapes those below U+0020 itself.
std::pair<unsigned, std::size_t> steering_at(std::string_view text)
{
    const auto byte = [&](std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0u; };
    if (byte(0) == 0x7f)
        return {0x7f, 1};
    if (byte(0) == 0xc2 && byte(1) >= 0x80 && byte(1) < 0xa0)
        return {byte(1), 2};
    if (byte(0) != 0xe2 || (byte(1) != 0x80 && byte(1) != 0x81))
        return {0, 1};
    const unsigned code = 0x2000u | (byte(1) & 1u) << 6 | (byte(2) & 0x3fu);
    const bool steers = (code >= 0x2028 && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
    return {steers ? code : 0, steers ? 3 : 1};
}

}

std::string json_text(const domain::Tree& document, int indent)
{
    const auto text = app::write_document(document, indent);
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto [code, length] = steering_at(std::string_view(text).substr(at));
        out += code == 0 ? std::string(1, text[at]) : fmt::format("\\u{:04x}", code);
        at += length;
    }
    return out;
}

TerminalGuard::TerminalGuard(std::ostream& stream) : stream_(stream), target_(stream.rdbuf(this)) {}

TerminalGuard::~TerminalGuard()
{
    target_->sputn(begun_.data(), static_cast<std::streamsize>(begun_.size()));
    stream_.rdbuf(target_);
}

TerminalGuard::int_type TerminalGuard::overflow(int_type byte)
{
    const auto c = traits_type::to_char_type(byte);
    return traits_type::eq_int_type(byte, traits_type::eof()) || !write({&c, 1}) ? traits_type::eof() : byte;
}

std::streamsize TerminalGuard::xsputn(const char* text, std::streamsize size)
{
    return write({text, static_cast<std::size_t>(size)}) ? size : 0;
}

int TerminalGuard::sync()
{
    return target_->pubsync();
}

bool TerminalGuard::write(std::string_view text)
{
    begun_ += text;
    const auto whole = begun_.size() - begun_at_end(begun_);
    const auto safe = domain::without_controls(std::string_view(begun_).substr(0, whole));
    begun_.erase(0, whole);
    return target_->sputn(safe.data(), static_cast<std::streamsize>(safe.size())) ==
           static_cast<std::streamsize>(safe.size());
}

}
