#pragma once

#include "storage/secret_bytes.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace storage {

class FileLayer;

/// How reading a sealed file ended. What was handed out before is then worth nothing.
enum class Sealed { whole, damaged, cut };

/// Adds the bytes of a file, encrypted and authenticated as one stream (XChaCha20-Poly1305), to the end of `file`.
/// `front`, what stands before them there, is authenticated with them. Throws std::system_error.
void seal_file(FileLayer& files, const std::filesystem::path& plain, const std::filesystem::path& file,
               std::string_view front, const SecretBytes& key);

/// Reads what seal_file() added from byte `from` on, handing it out part by part in its order. Throws std::system_error
/// and whatever `take` does.
Sealed open_sealed(FileLayer& files, const std::filesystem::path& file, std::uint64_t from, std::string_view front,
                   const SecretBytes& key, const std::function<void(std::string_view)>& take);

}
