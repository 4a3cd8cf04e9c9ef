#include "app/practice/passphrase.hpp"

#include "domain/problem.hpp"
#include "domain/text.hpp"
#include "domain/unseen.hpp"
#include "storage/secret_bytes.hpp"

#include <istream>

namespace app {

namespace {

constexpr std::size_t longest_line = 1024;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string_view readable_line(std::string_view line)
{
    if (line.starts_with(byte_order_mark))
        line.remove_prefix(byte_order_mark.size());
    if (line.empty())
        domain::refuse("passphrase", "required", "nothing", "passphrase_line");
    if (!domain::is_utf8(line))
        domain::refuse("passphrase", "utf8", "broken_text", "utf8_text");
    if (domain::has_unseen(line))
        domain::refuse("passphrase", "readable", "unseen_characters", "seen_characters");
    return line;
}

}

Passphrase::Passphrase(std::string_view text)
    : secret_(std::make_shared<storage::SecretBytes>(storage::SecretBytes::copy_of(text)))
{
}

Passphrase Passphrase::first_line_of(std::istream& in)
{
    storage::SecretBytes buffer(longest_line);
    std::size_t length = 0;
    for (auto byte = in.get(); byte != std::istream::traits_type::eof() && byte != '\n'; byte = in.get()) {
        if (length == longest_line)
            domain::refuse("passphrase", "length", "over_1024_bytes", "line_to_1024_bytes");
        buffer.bytes()[length++] = static_cast<unsigned char>(byte);
    }
    if (length > 0 && buffer.bytes()[length - 1] == '\r')
        --length;
    return Passphrase(readable_line(buffer.text().substr(0, length)));
}

}
