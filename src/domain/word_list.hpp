#pragma once

#include "domain/form_definition.hpp"

#include <string>
#include <vector>

namespace domain {

/// A pick-list: what counselors choose from in a note (interventions, emotions, needs, everyday words for positions).
struct WordList {
    std::string key;
    std::string title;
    std::vector<FormChoice> words;

    bool operator==(const WordList&) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("key", &WordList::key, required), field("title", &WordList::title, required),
                          field("words", &WordList::words, required)};
    }
};

/// Keys that are malformed or stand twice, by field path.
std::vector<Problem> check(const WordList& list);

}
