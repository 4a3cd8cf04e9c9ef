#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace storage {

class Database;
class FileLayer;
class SecretBytes;

/// The name of the copy that is kept when a practice is brought to schema `version`.
std::string copy_name_before(std::size_t version);

/// Keeps a copy of the open database under the same key: written under another name, read back whole, and only then put
/// in its place, also over an older one. After a failure `file` is as it was. Throws StorageError, std::system_error.
void keep_copy(Database& database, const std::filesystem::path& file, const SecretBytes& key, FileLayer& files);

}
