#pragma once

#include "domain/client.hpp"

#include <string>
#include <string_view>

namespace storage {

/// Text without case and accents, as names are compared: "Nováková" → "novakova", "Ελένη" → "ελενη", "O’Brien" →
/// "o'brien", "Þóra Ægisdóttir" → "thora aegisdottir".
std::string folded(std::string_view text);

/// True when the folded words stand, each somewhere, in one of the client's names; nothing stands in every name.
bool name_contains(const domain::Client& client, std::string_view folded_words);

}
