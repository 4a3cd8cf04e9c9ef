#include "app/kit/word_lists.hpp"

#include "catalog/embedded.hpp"
#include "catalog/form_definitions.hpp"

namespace app {

WordLists::WordLists() : lists_(catalog::load_word_lists(catalog::embedded_forms())) {}

void WordLists::add(std::string_view key, const std::vector<std::string>& own)
{
    for (auto& list : lists_)
        if (list.key == key)
            for (const auto& word : own) {
                auto& choice = list.words.emplace_back();
                choice.key = word;
                choice.text = word;
            }
}

const std::vector<domain::FormChoice>& WordLists::words(std::string_view key) const
{
    static const std::vector<domain::FormChoice> none;
    const auto* list = catalog::find_word_list(lists_, key);
    return list ? list->words : none;
}

}
