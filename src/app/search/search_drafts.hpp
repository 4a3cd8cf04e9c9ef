#pragma once

#include "app/search/search.hpp"
#include "app/search/search_words.hpp"

namespace app {

/// What is being typed and has all the words in it: nobody's but the counselor's yet, so only to be asked for whoever
/// sees everything. The one typed last first.
std::vector<SearchHit> search_drafts(const Looking& looking, const SearchAsk& ask, const SearchWords& words);

}
