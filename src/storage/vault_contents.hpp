#pragma once

#include "storage/database.hpp"
#include "storage/key_file.hpp"

#include <filesystem>
#include <string>

namespace domain {
struct Clock;
}

namespace storage {

class FileLayer;

/// The key of records.db: made from the master key, with the salt that stands in front of the file.
SecretBytes database_key_of(const SecretBytes& master, const KeyFile& keys);

/// The first 16 bytes of a database file that is not open; fewer when it is shorter or missing.
std::string first_bytes_of(const std::filesystem::path& database_file);

/// Fills a folder that was just made with everything a new practice consists of, and tests that it is encrypted.
/// Throws StorageError, std::system_error.
KeyFile make_contents(const std::filesystem::path& folder, const SecretBytes& passphrase, const SecretBytes& master,
                      KdfCost cost, const domain::Clock& clock, FileLayer& files);

}
