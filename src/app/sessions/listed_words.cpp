#include "app/sessions/listed_words.hpp"

#include "app/practice/practice.hpp"

#include <algorithm>

namespace app {

WordLists word_lists(OpenPractice& practice)
{
    WordLists lists;
    lists.add("interventions", profile_of(practice)->own_interventions);
    return lists;
}

void refuse_unlisted(OpenPractice& practice, const domain::ProgressNote& note, const domain::ProgressNote& before)
{
    if (note.interventions == before.interventions)
        return;
    std::vector<std::string> keys;
    const auto lists = word_lists(practice);
    for (const auto& choice : lists.words("interventions"))
        keys.push_back(choice.key);
    const auto has = [](const auto& list, const std::string& key) {
        return std::ranges::find(list, key) != list.end();
    };
    for (std::size_t i = 0; i < note.interventions.size(); ++i)
        if (const auto& key = note.interventions[i]; !has(keys, key) && !has(before.interventions, key))
            domain::refuse("interventions[" + std::to_string(i) + "]", "one_of", domain::shown(key),
                           domain::one_of(keys));
}

}
