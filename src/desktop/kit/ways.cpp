#include "desktop/kit/ways.hpp"

#include "desktop/kit/words.hpp"

namespace desktop {

namespace {

wxString words_of_way(const std::string& way)
{
    for (const auto& token : domain::tokens(domain::ContactKind{}))
        if (token.name == way)
            return words(token.value).Lower();
    return shown(way);
}

}

wxString words_of_ways(const std::vector<std::string>& ways)
{
    std::vector<wxString> all;
    for (const auto& way : ways)
        all.push_back(words_of_way(way));
    return joined(all, ", ");
}

}
