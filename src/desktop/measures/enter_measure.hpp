#pragma once

#include "desktop/desk.hpp"
#include "desktop/kit/field.hpp"
#include "desktop/measures/measure_line.hpp"

namespace desktop {

/// Whose form is to be typed in, and which; what is empty is asked for.
struct MeasureToEnter {
    domain::Id<domain::CareCase> care_case;
    std::vector<Choice> members; ///< to pick from, by name
    domain::Id<domain::Client> client{};
    std::string instrument{};
};

/// Types in a filled form with the digit keys, then says what it came to. `kept` is called once it is kept.
void enter_measure(wxWindow* parent, Desk& desk, MeasureToEnter what, const MeasureOverview& overview,
                   std::function<void()> kept);

}
