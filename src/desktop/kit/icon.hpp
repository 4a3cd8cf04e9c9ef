#pragma once

#include "desktop/platform/wx.hpp"

namespace desktop {

enum class Icon {
    today,
    clients,
    library,
    settings,
    lock,
    find,
    door,
    pencil,
    signature,
    warning,
    clock,
    page,
    check,
    calendar,
    phone,
    rings,
    more,
    plus,
    chart,
    folder
};

/// Our own symbols, drawn in the colour of text, 20 pixels at 100 %; beside text 16.
wxBitmapBundle icon(Icon which, int size = 20);
/// The same in another colour.
wxBitmapBundle icon(Icon which, int size, const wxColour& colour);

/// The drawing of an empty page: a house in the morning, 168 × 112 pixels at 100 %.
wxBitmapBundle morning();

/// The app's mark: an open door in a house.
wxBitmapBundle mark(int size);

}
