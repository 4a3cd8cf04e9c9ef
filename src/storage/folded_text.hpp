#pragma once

#include "domain/client.hpp"

#include <functional>
#include <string>
#include <string_view>

/// How text is compared by whoever looks for something: names in the finder, words in the search.
namespace storage {

/// Text without case and accents, as names are compared: "Nováková" → "novakova", "Ελένη" → "ελενη", "O’Brien" →
/// "o'brien", "Þóra Ægisdóttir" → "thora aegisdottir", "أَحْمَد" → "احمد".
std::string folded(std::string_view text);

/// True when the folded words stand, each somewhere, in one of the client's names; nothing stands in every name.
bool name_contains(const domain::Client& client, std::string_view folded_words);

/// Calls `take` with each word of a text, folded, and with where it stands: its first byte and the one after its last.
/// Words are letters and digits; what is written without blanks (Chinese, Japanese, Thai) is taken sign by sign, and so
/// are pictures. Whatever is no UTF-8 stands between words. No word is longer than 64 signs.
void each_word(std::string_view text,
               const std::function<void(std::string_view word, std::size_t begin, std::size_t end)>& take);

}
