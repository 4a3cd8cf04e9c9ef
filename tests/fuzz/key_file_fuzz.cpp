#include "storage/key_file.hpp"

#include <cstddef>
#include <cstdlib>

/// A key file that is taken says the same when it is written and read again, and asks for no more than may be asked.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size)
{
    static const storage::SecretBytes master = storage::random_secret(32);
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const auto stored = storage::read_key_file(text);
    if (!stored)
        return 0;
    for (const auto& slot : stored->keys.slots)
        if (slot.cost.memory_bytes > storage::most_kdf_cost.memory_bytes ||
            slot.cost.passes > storage::most_kdf_cost.passes)
            std::abort();
    const auto again = storage::read_key_file(storage::to_text(stored->keys, master));
    if (!again || again->keys != stored->keys)
        std::abort();
    return 0;
}
