#pragma once

#include "desktop/platform/wx.hpp"

#include <functional>

namespace desktop {

/// The wheel over this window turns the page: it neither stops there nor changes a choice that happens to be under the
/// pointer. It stays with a window that `scrolls` itself.
void leave_wheel_to_page(
    wxWindow* window, std::function<bool()> scrolls = [] { return false; });

}
