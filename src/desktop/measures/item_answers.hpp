#pragma once

#include "app/measures/measures.hpp"
#include "desktop/desk.hpp"

namespace desktop {

/// Shows what was answered to each item of a form, a column for each time it was filled in.
void show_item_answers(wxWindow* parent, Desk& desk, const app::MeasureQuery& query);

}
