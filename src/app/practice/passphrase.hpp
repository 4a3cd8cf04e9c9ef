#pragma once

#include <iosfwd>
#include <memory>
#include <string_view>

namespace storage {
class SecretBytes;
}

namespace app {

/// A passphrase in locked memory, wiped at its end.
class Passphrase {
public:
    /// Copies the text; the caller stays responsible for where it came from.
    explicit Passphrase(std::string_view text);

    /// The first line of the stream, without its line end and an editor's byte order mark; nothing else is read.
    /// Refuses an empty line, lines of more than 1024 bytes, and what nobody could type from seeing it: bytes that are
    /// no UTF-8, control characters, signs that are not seen.
    static Passphrase first_line_of(std::istream& in);

    const storage::SecretBytes& secret() const { return *secret_; }

private:
    std::shared_ptr<const storage::SecretBytes> secret_;
};

}
