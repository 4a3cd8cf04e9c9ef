#pragma once

#include "domain/record_documents.hpp"

namespace cli {

/// Records as a list of their documents.
template<class T>
domain::Tree list_of(const std::vector<domain::Record<T>>& records)
{
    domain::Tree::List list;
    for (const auto& record : records)
        list.push_back(to_tree(record));
    return list;
}

}
