#pragma once

#include "app/search/search.hpp"
#include "app/search/search_words.hpp"
#include "storage/searched_text.hpp"

namespace app {

/// The piece that shows most of the wanted words, the first of several such; nothing unless all of them stand in these
/// texts, and none of the unwanted.
std::optional<SearchSnippet> snippet_of(const std::vector<storage::SearchedText>& texts, const SearchWords& words);

}
