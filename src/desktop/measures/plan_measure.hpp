#pragma once

#include "app/measures/measure_plans.hpp"
#include "desktop/measures/enter_measure.hpp"

namespace desktop {

/// "every 4 sessions", "every 2 weeks".
wxString rhythm_words(const domain::MeasurePlan& plan);

/// When the form of a plan is due next: "due today", "next on 3 Dec 2026", "stopped on 1 Nov 2026".
wxString due_words(const app::MeasurePlanView& view, const domain::Date& today);

/// Plans that a form is filled in again and again; what `what` leaves empty is asked for. True when kept.
bool plan_measure(wxWindow* parent, Desk& desk, MeasureToEnter what, const app::MeasureOverview& overview);

/// Changes how often, from when and until when. True when kept.
bool change_measure_plan(wxWindow* parent, Desk& desk, const app::MeasurePlanView& view);

}
