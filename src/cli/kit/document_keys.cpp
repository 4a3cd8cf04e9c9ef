#include "kit/document_keys.hpp"

namespace cli {

using domain::Tree;

void fill_key(Tree& document, std::string_view key, const std::string& value)
{
    if (!value.empty() && document.as<Tree::Map>() && !document.find(key))
        add_part(document, key, value);
}

void add_part(Tree& document, std::string_view key, Tree part)
{
    std::get<Tree::Map>(document.value).emplace_back(std::string(key), std::move(part));
}

}
