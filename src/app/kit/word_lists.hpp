#pragma once

#include "domain/word_list.hpp"

namespace app {

/// The words to pick from in a note: interventions, moves, emotions, needs.
class WordLists {
public:
    WordLists();

    /// The words of one list by its key ("interventions"); none when there is no such list.
    const std::vector<domain::FormChoice>& words(std::string_view key) const;

private:
    std::vector<domain::WordList> lists_;
};

}
