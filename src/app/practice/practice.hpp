#pragma once

#include "app/practice/open_practice.hpp"
#include "domain/practice_profile.hpp"

namespace app {

domain::Record<domain::PracticeProfile> profile_of(OpenPractice& practice);

/// Replaces the fields that `changes` names.
void update_profile(OpenPractice& practice, const domain::Tree& changes);

}
