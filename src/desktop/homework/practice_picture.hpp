#pragma once

#include "desktop/desk.hpp"
#include "domain/care_case.hpp"

namespace desktop {

/// Shows each member's self-esteem over the days practice was tried, and what gets done: for the counselor alone.
void show_practice_picture(wxWindow* parent, Desk& desk, const domain::Id<domain::CareCase>& care_case);

}
