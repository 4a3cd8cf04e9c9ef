#include "app/sessions/listed_words.hpp"

#include "app/kit/word_lists.hpp"
#include "app/practice/practice.hpp"

#include <algorithm>

namespace app {

std::vector<domain::FormChoice> interventions(OpenPractice& practice)
{
    auto choices = WordLists().words("interventions");
    const auto profile = profile_of(practice);
    for (const auto& word : profile->own_interventions) {
        domain::FormChoice own;
        own.key = word;
        own.text = word;
        choices.push_back(std::move(own));
    }
    return choices;
}

void refuse_unlisted(OpenPractice& practice, const domain::ProgressNote& note, const domain::ProgressNote& before)
{
    if (note.interventions == before.interventions)
        return;
    std::vector<std::string> keys;
    for (const auto& choice : interventions(practice))
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
