#pragma once

#include "storage/search_index.hpp"

#include <string_view>
#include <vector>

namespace app {

/// What somebody typed to be found.
struct SearchWords {
    std::vector<storage::SearchedWords> wanted;
    std::vector<storage::SearchedWords> unwanted;
};

/// Reads words, "phrases", beginnings* and what is -not to be there. A word with signs in it ("don't") is the phrase of
/// its parts. `goes_on`: the last word may still be typed, so it is a beginning, unless a blank follows it. Refuses
/// (field "words") what has nothing but negations, nothing at all, or too much to be looked for.
SearchWords search_words(std::string_view typed, bool goes_on);

}
