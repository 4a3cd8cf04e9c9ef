#pragma once

#include "desktop/platform/wx.hpp"

#include <functional>

namespace desktop {

/// Stands below a field that was typed in while somebody changed what it shows: says what the record says `now`, and
/// asks which of the two it shall be. Its buttons are `<name>.keep_typed` and `<name>.take_newer`; `decided` hears
/// whether the newer was taken, and the question goes by itself after it.
wxPanel* clash_question(wxWindow* parent, const wxString& name, const wxString& now,
                        std::function<void(bool take_newer)> decided);

}
