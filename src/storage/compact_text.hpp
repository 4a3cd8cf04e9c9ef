#pragma once

#include <string>
#include <string_view>

namespace storage {

/// The same text in fewer bytes, as it lies in the columns that say so: ids, hashes, signatures and times as numbers,
/// known events as one byte, long text deflated. What cannot be made shorter stays as it is. Whatever the text,
/// expanded(compact(text)) is the text again.
std::string compact(std::string_view text);

/// What compact() was given. Bytes that it never makes come back as they are, so that no hash of the text fits them;
/// text that was never compacted does too.
std::string expanded(std::string_view stored);

/// True of what compact() has changed: such bytes are no text.
bool is_compact(std::string_view stored);

}
