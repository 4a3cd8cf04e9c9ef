#pragma once

#include "desktop/desk.hpp"
#include "domain/care_case.hpp"

namespace desktop {

/// Shows all measures of a case beside each other, member by member: small trends, closeness with each person asked
/// about, and, where both partners have agreed to it, theirs on one picture.
void show_at_a_glance(wxWindow* parent, Desk& desk, const domain::Id<domain::CareCase>& care_case);

}
