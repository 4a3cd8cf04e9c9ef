#pragma once

#include "app/practice/open_practice.hpp"
#include "domain/retention.hpp"

namespace app {

/// How long the record of a case is kept, by the practice's years and the days its members were seen.
domain::Retention case_retention(OpenPractice& practice, const domain::Id<domain::CareCase>& id);

}
