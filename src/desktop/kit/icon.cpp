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
    case Icon::door:
        return "<path d='M5 17.2V3.6h10v13.6M2.6 17.2h14.8'/><path d='M12.2 10.2v.8'/>";
    case Icon::pencil:
        return "<path d='M3.6 16.4l.9-3.7 8.9-8.9a1.6 1.6 0 0 1 2.3 0l.5.5a1.6 1.6 0 0 1 0 2.3l-8.9 8.9z'/><path "
               "d='M11.9 5.3l2.8 2.8'/>";
    case Icon::signature:
        return "<path d='M3 13.4c2.2-1 4.2-8.6 5.6-8.6 1.6 0-1.4 8.2 0 8.2 1.2 0 1.6-3.4 2.8-3.4.9 0 .2 2.9 1.2 2.9.7 "
               "0 "
               "1.2-1.4 2-1.4.6 0 .6 1.2 2.2 1.2'/><path d='M3 16.8h14'/>";
    case Icon::warning:
        return "<path d='M10 3.2l7.6 13.4H2.4z'/><path d='M10 8.4v3.8M10 14.4v.2'/>";
    case Icon::clock:
        return "<circle cx='10' cy='10' r='7.2'/><path d='M10 5.8V10l2.8 2'/>";
    case Icon::page:
        return "<path d='M5 2.8h6.6L15 6.2v11H5z'/><path d='M7.6 8h4.8M7.6 11h4.8M7.6 14h4.8'/>";
    case Icon::check:
        return "<path d='M3.6 10.6l4.2 4.2 8.6-9.4'/>";
    case Icon::calendar:
        return "<rect x='3.2' y='4.4' width='13.6' height='12.4' rx='1.4'/><path d='M3.2 8.2h13.6M7 2.6v3.2M13 "
               "2.6v3.2'/>";
    case Icon::phone:
        return "<path d='M4 3.4l2.8-.4 1.5 3.5-1.7 1.4c.8 2 2.4 3.6 4.5 4.5l1.4-1.7 3.5 1.5-.4 "
               "2.8c-6.4.8-12.4-5.2-11.6-11.6z'/>";
    case Icon::rings:
        return "<circle cx='7.4' cy='10' r='4.6'/><circle cx='12.6' cy='10' r='4.6'/>";
    case Icon::more:
        return "<path d='M10 4.6v.2M10 9.9v.2M10 15.2v.2' stroke-width='2.4'/>";
    case Icon::plus:
        return "<path d='M10 4v12M4 10h12'/>";
    case Icon::chart:
        return "<path d='M3 3v14h14'/><path d='M5.6 13.2l3.4-4 2.8 2 4.2-6'/>";
    case Icon::folder:
        return "<path d='M2.8 5h5l1.6 2h7.8v9.4H2.8z'/>";
    }
    return "";
}

std::string hex(const wxColour& colour)
{
    return colour.GetAsString(wxC2S_HTML_SYNTAX).utf8_string();
}

}

wxBitmapBundle icon(Icon which, int size)
{
    return icon(which, size, wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT));
}

wxBitmapBundle icon(Icon which, int size, const wxColour& colour)
{
    const auto svg =
        "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='20' viewBox='0 0 20 20'><g fill='none' "
        "stroke='" +
        hex(colour) + "' stroke-width='1.5' stroke-linecap='round' stroke-linejoin='round'>" + shapes(which) +
        "</g></svg>";
    return wxBitmapBundle::FromSVG(svg.c_str(), wxSize(size, size));
}

wxBitmapBundle morning()
{
    const auto line = hex(accent_colour());
    const auto svg =
        "<svg xmlns='http://www.w3.org/2000/svg' width='168' height='112' viewBox='0 0 168 112'><path d='M56 "
        "48L92 16l36 32v52H56z' fill='" +
        hex(surface_colour()) + "'/><path d='M83 100V77a9 9 0 0 1 18 0v23z' fill='" + hex(soft_colour()) +
        "'/><circle cx='26' cy='36' r='9' fill='" + hex(soft_colour()) + "'/><path d='M4 100h160' stroke='" +
        hex(quiet_colour()) + "' fill='none' stroke-width='1.5'/><g fill='none' stroke='" + line +
        "' stroke-width='2' stroke-linecap='round' stroke-linejoin='round'><path d='M48 54l44-38 44 "
        "38M56 48v52M128 48v52M106 27V16h8v18'/><path d='M83 100V77a9 9 0 0 1 18 0v23'/><circle cx='26' "
        "cy='36' r='9'/><path d='M26 14v6M26 52v6M4 36h6M42 36h6M11 21l4 4M37 47l4 4M11 51l4-4M37 25l4-4'/><path "
        "d='M102 105c10 3 20 1 30 4s14-1 20 2' stroke-dasharray='4 5'/></g></svg>";
    return wxBitmapBundle::FromSVG(svg.c_str(), wxSize(168, 112));
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
