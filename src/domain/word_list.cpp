#include "domain/word_list.hpp"

#include <set>

namespace domain {

std::vector<Problem> check(const WordList& list)
{
    std::vector<Problem> problems;
    std::set<std::string> seen;
    for (std::size_t i = 0; i < list.words.size(); ++i) {
        const auto& key = list.words[i].key;
        const auto path = "words[" + std::to_string(i) + "].key";
        if (!is_definition_key(key))
            problems.push_back({path, "key", shown(key), "key"});
        else if (!seen.insert(key).second)
            problems.push_back({path, "unique", shown(key), "new_key"});
    }
    return problems;
}

}
