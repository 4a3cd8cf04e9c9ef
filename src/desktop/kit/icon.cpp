#include "desktop/kit/icon.hpp"

#include "desktop/kit/layout.hpp"

namespace desktop {

namespace {

const char* shapes(Icon which)
{
    switch (which) {
    case Icon::today:
        return "<circle cx='10' cy='10' r='3.6'/><path d='M10 1.8v2M10 16.2v2M1.8 10h2M16.2 10h2M4.2 4.2l1.4 1.4M14.4 "
               "14.4l1.4 1.4M4.2 15.8l1.4-1.4M14.4 5.6l1.4-1.4'/>";
    case Icon::clients:
        return "<circle cx='7' cy='6.5' r='2.8'/><path d='M1.8 16.5c0-3.2 2.3-5.2 5.2-5.2s5.2 2 5.2 5.2'/><circle "
               "cx='14' cy='7.6' r='2.2'/><path d='M14.2 11.8c2.4 0 4 1.6 4 4.2'/>";
    case Icon::library:
        return "<path d='M10 5.2C8 3.7 5.2 3.2 2.4 3.4v12c2.8-.2 5.6.3 7.6 1.8 2-1.5 4.8-2 7.6-1.8v-12C14.8 3.2 12 3.7 "
               "10 5.2z'/><path d='M10 5.2v12'/>";
    case Icon::settings:
        return "<path d='M3 5.5h8M15 5.5h2M3 14.5h2M9 14.5h8'/><circle cx='13' cy='5.5' r='2'/><circle cx='7' "
               "cy='14.5' "
               "r='2'/>";
    case Icon::lock:
        return "<rect x='4' y='9' width='12' height='8' rx='1.6'/><path d='M6.5 9V6.5a3.5 3.5 0 0 1 7 0V9'/>";
    case Icon::find:
        return "<circle cx='8.6' cy='8.6' r='5.2'/><path d='M12.5 12.5l4.6 4.6'/>";
    }
    return "";
}

std::string hex(const wxColour& colour)
{
    return colour.GetAsString(wxC2S_HTML_SYNTAX).utf8_string();
}

}

wxBitmapBundle icon(Icon which)
{
    const auto stroke = hex(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT));
    const auto svg =
        "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='20' viewBox='0 0 20 20'><g fill='none' "
        "stroke='" +
        stroke + "' stroke-width='1.5' stroke-linecap='round' stroke-linejoin='round'>" + shapes(which) + "</g></svg>";
    return wxBitmapBundle::FromSVG(svg.c_str(), wxSize(20, 20));
}

wxBitmapBundle mark(int size)
{
    const auto svg = "<svg xmlns='http://www.w3.org/2000/svg' width='64' height='64' viewBox='0 0 64 64'><path d='M8 "
                     "30L32 9l24 21v25a3 3 0 0 1-3 3H11a3 3 0 0 1-3-3z' fill='" +
                     hex(accent_colour()) + "'/><path d='M26 58V40a6 6 0 0 1 12 0v18z' fill='" +
                     hex(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW)) + "'/></svg>";
    return wxBitmapBundle::FromSVG(svg.c_str(), wxSize(size, size));
}

}
