#include "desktop/kit/text.hpp"

namespace desktop {

wxString joined(const std::vector<wxString>& parts, const wxString& between)
{
    wxString line;
    for (const auto& part : parts)
        if (!part.empty())
            line += (line.empty() ? wxString() : between) + part;
    return line;
}

}
