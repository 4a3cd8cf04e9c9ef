#pragma once

namespace storage {

/// No core dumps, and no other process of the same user may read this one's memory. Call once, first thing in main().
void harden_process();

}
