#include "app/practice/passphrase.hpp"

#include "domain/problem.hpp"
#include "storage/secret_bytes.hpp"

#include <istream>

namespace app {

namespace {

constexpr std::size_t longest_line = 1024;

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
    if (length == 0)
        domain::refuse("passphrase", "required", "nothing", "passphrase_line");
    return Passphrase(buffer.text().substr(0, length));
}

}
