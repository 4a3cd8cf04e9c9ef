#pragma once

#include "domain/word_list.hpp"

namespace app {

/// The words to pick from in a note: interventions, moves, emotions, needs.
class WordLists {
public:
    WordLists();

    /// The words of one list by its key ("interventions"); none when there is no such list.
    const std::vector<domain::FormChoice>& words(std::string_view key) const;

    /// Adds words of the practice's own to a list; such a word is its own key.
    void add(std::string_view key, const std::vector<std::string>& own);

private:
    std::vector<domain::WordList> lists_;
};

}
