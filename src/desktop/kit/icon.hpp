#pragma once

#include "desktop/kit/wx.hpp"

namespace desktop {

enum class Icon { today, clients, library, settings, lock, find };

/// Our own symbols, drawn in the colour of text, 20 pixels at 100 %.
wxBitmapBundle icon(Icon which);

/// The app's mark: an open door in a house.
wxBitmapBundle mark(int size);

}
