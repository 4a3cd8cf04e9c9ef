#pragma once

#include "app/measures/measure_overview.hpp"
#include "desktop/desk.hpp"
#include "desktop/kit/field.hpp"

namespace desktop {

/// Whose form is to be typed in, and which; what is empty is asked for.
struct MeasureToEnter {
    domain::Id<domain::CareCase> care_case;
    std::vector<Choice> members; ///< to pick from, by name
    domain::Id<domain::Client> client{};
    std::string instrument{};
    std::string target{}; ///< whom it is about, for forms per relationship
};

/// Whom a form may be about.
std::vector<Choice> target_choices(const domain::Instrument& instrument);

/// Types in again what was typed wrong: the wrong filling stays in the history and counts no more.
void correct_measure(wxWindow* parent, Desk& desk, const domain::Record<domain::Administration>& wrong,
                     const app::MeasureOverview& overview, std::function<void()> kept);

/// Types in a filled form with the digit keys, then says what it came to. `kept` is called once it is kept, with whose
/// and which it was.
void enter_measure(wxWindow* parent, Desk& desk, MeasureToEnter what, const app::MeasureOverview& overview,
                   const std::function<void(const MeasureToEnter&)>& kept);

/// Asks why a form counts no more, as when it was entered for the wrong person, and takes it out of what counts.
void withdraw_measure(wxWindow* parent, Desk& desk, const domain::Record<domain::Administration>& wrong,
                      std::function<void()> kept);

}
