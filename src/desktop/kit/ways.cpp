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

wxString reach_words(const domain::SafeContact& agreed)
{
    wxString message;
    if (agreed.may_leave_message)
        message = *agreed.may_leave_message ? _("a message may be left") : _("leave no message");
    const auto ways = agreed.ways.empty() ? wxString() : wxString::Format(_("only by %s"), words_of_ways(agreed.ways));
    return joined(
        {ways, shown(agreed.hours),
         agreed.name_to_use.empty() ? wxString() : wxString::Format(_("use the name %s"), shown(agreed.name_to_use)),
         message, agreed.nothing_on_paper ? wxString(_("nothing on paper")) : wxString()},
        "; ");
}

}
