#pragma once

#include "desktop/measures/enter_measure.hpp"

namespace desktop {

/// Fills in for whom and which form, asking for what is not known: those used before first, the others folded away.
/// False when it was cancelled.
bool choose_measure(wxWindow* parent, Desk& desk, MeasureToEnter& what, const app::MeasureOverview& overview);

}
