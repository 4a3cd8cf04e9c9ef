#pragma once

#include "storage/database.hpp"
#include "storage/key_file.hpp"
#include "storage/vault_error.hpp"

#include <filesystem>
#include <string>

namespace domain {
struct Clock;
}

namespace storage {

class FileLayer;

/// The key of records.db: made from the master key, with the salt that stands in front of the file.
SecretBytes database_key_of(const SecretBytes& master, const KeyFile& keys);

/// The keys that what is inside the database is hashed with. They are made from the first master key a practice had and
/// stay when it gets another one, so that no hash and no link of the audit changes then.
struct InnerKeys {
    SecretBytes audit;
    SecretBytes content;
};
InnerKeys inner_keys_of(Database& database, const SecretBytes& master);

/// Keeps them inside the database, which is about to get another master key. Belongs in the caller's transaction.
void keep_inner_keys(Database& database, const InnerKeys& keys);

/// The version of the program that a practice needs, which is kept in it: "0.2.0"; empty when it is not known. Read
/// from a practice whose schema is newer than this program's, too.
std::string needed_version(Database& database);
/// Belongs in the transaction that changes the schema. Nothing for an empty version.
void keep_needed_version(Database& database, const std::string& version);
/// The refusal of a practice that a newer version has used, naming this version and the one that is needed.
VaultError newer_schema(Database& database, const std::string& own_version);

/// The first 16 bytes of a database file that is not open; fewer when it is shorter or missing.
std::string first_bytes_of(const std::filesystem::path& database_file);

/// Fills a folder that was just made with everything a new practice consists of, and tests that it is encrypted.
/// Throws StorageError, std::system_error.
KeyFile make_contents(const std::filesystem::path& folder, const SecretBytes& passphrase, const SecretBytes& master,
                      KdfCost cost, const domain::Clock& clock, FileLayer& files);

}
