#pragma once

#include "desktop/platform/wx.hpp"

#include <string>
#include <string_view>

namespace desktop {

/// UTF-8 as the window shows it.
inline wxString shown(std::string_view text)
{
    return wxString::FromUTF8(text.data(), text.size());
}

/// A text of the definitions in forms/ in the user's language.
inline wxString translated(std::string_view text)
{
    return text.empty() ? wxString() : wxGetTranslation(shown(text));
}

/// What was typed, as UTF-8.
inline std::string utf8(const wxString& text)
{
    return text.utf8_string();
}

/// " · ": between short facts on one line.
inline wxString dot()
{
    return wxString::FromUTF8("  \xC2\xB7  ");
}

/// The parts that say something, with dots between them.
wxString joined(const std::vector<wxString>& parts, const wxString& between = dot());

}
