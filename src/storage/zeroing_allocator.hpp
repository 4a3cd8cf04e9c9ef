#pragma once

namespace storage {

/// Makes SQLite zero every piece of memory it gives back, since pages and texts pass through it unencrypted. Takes
/// effect once, before the first connection. Throws StorageError when SQLite was already in use.
void install_zeroing_allocator();

}
