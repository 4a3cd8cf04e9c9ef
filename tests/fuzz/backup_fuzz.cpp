#include "memory_files.hpp"
#include "storage/backup.hpp"
#include "storage/crypto.hpp"
#include "storage/sealed_file.hpp"

#include <cstddef>

/// Whatever file is called a backup: its front is read or refused, and what is sealed in it opens with no key that did
/// not seal it.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size)
{
    static const auto key = storage::random_secret(storage::secret_key_size);
    test_support::MemoryFiles files;
    files.contents["some.securebackup"].assign(reinterpret_cast<const char*>(bytes), size);
    (void)storage::read_backup_front(files, "some.securebackup");
    std::size_t taken = 0;
    const auto outcome = storage::open_sealed(files, "some.securebackup", size / 3, "front", key,
                                              [&](std::string_view part) { taken += part.size(); });
    if (outcome == storage::Sealed::whole || taken > 0)
        __builtin_trap();
    return 0;
}
