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

    /// The first line of the stream, without its line end; nothing else is read. Refuses an empty line and lines of
    /// more than 1024 bytes.
    static Passphrase first_line_of(std::istream& in);

    const storage::SecretBytes& secret() const { return *secret_; }

private:
    std::shared_ptr<const storage::SecretBytes> secret_;
};

}
