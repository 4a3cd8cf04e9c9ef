#include "desktop/kit/wheel.hpp"

#include <cmath>

namespace desktop {

namespace {

wxScrolledWindow* page_around(wxWindow* window)
{
    for (auto* each = window->GetParent(); each; each = each->GetParent())
        if (auto* page = dynamic_cast<wxScrolledWindow*>(each); page && page->HasScrollbar(wxVERTICAL))
            return page;
    return nullptr;
}

void turn(wxScrolledWindow& page, const wxMouseEvent& event)
{
    const double turned = static_cast<double>(event.GetWheelRotation()) / event.GetWheelDelta();
    const int lines = static_cast<int>(std::lround(turned * event.GetLinesPerAction()));
    page.Scroll(wxDefaultCoord, std::max(0, page.GetViewStart().y - lines));
}

}

void leave_wheel_to_page(wxWindow* window, std::function<bool()> scrolls)
{
    window->Bind(wxEVT_MOUSEWHEEL, [window, scrolls = std::move(scrolls)](wxMouseEvent& event) {
        if (scrolls())
            event.Skip();
        else if (auto* page = page_around(window); page && event.GetWheelAxis() == wxMOUSE_WHEEL_VERTICAL)
            turn(*page, event);
    });
}

}
