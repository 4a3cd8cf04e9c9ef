#pragma once

namespace desktop {

/// From now on whatever gets the keys, in any window of the program, is scrolled into view: wxWidgets does not scroll
/// to what stands in a panel of the page, and does not see the focus of a choice at all. To be called once.
void keep_focus_in_view();

}
