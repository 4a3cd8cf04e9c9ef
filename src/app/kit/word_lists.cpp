#include "app/kit/word_lists.hpp"

#include "catalog/embedded.hpp"
#include "catalog/form_definitions.hpp"

namespace app {

WordLists::WordLists() : lists_(catalog::load_word_lists(catalog::embedded_forms())) {}

const std::vector<domain::FormChoice>& WordLists::words(std::string_view key) const
{
    static const std::vector<domain::FormChoice> none;
    const auto* list = catalog::find_word_list(lists_, key);
    return list ? list->words : none;
}

}
