#pragma once

#include "desktop/desk.hpp"

namespace desktop {

/// Chooses the measures the practice uses; the others stay folded away where one is to be picked.
void choose_measures_in_use(wxWindow* parent, Desk& desk);

/// Types in, or brings in from a file, the wording of a measure's items that the practice is licensed for.
void edit_item_wording(wxWindow* parent, Desk& desk);

}
