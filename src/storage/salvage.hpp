#pragma once

#include "storage/vault.hpp"

#include <map>

namespace storage {

/// What came out of a damaged practice, kind by kind.
struct Salvaged {
    std::map<std::string, std::int64_t> kept; ///< records, by the name of their kind
    std::map<std::string, std::int64_t> lost; ///< rows that cannot be read or are not what was written
    std::int64_t former_versions = 0;         ///< of records, kept as they were
};

/// Copies every record that can be read, as it was written, into a new practice folder, which must not exist and opens
/// with the same passphrase. Its audit begins anew; the counselor's signing key comes along, so that signatures stay
/// good. The damaged practice is only read. Throws VaultError: as Vault::open, and damaged_database when neither keys
/// nor tables can be read at all.
Salvaged salvage(const std::filesystem::path& folder, const SecretBytes& passphrase,
                 const std::filesystem::path& output, const VaultOptions& options);

}
