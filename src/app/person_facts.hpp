#pragma once

#include "app/open_practice.hpp"
#include "domain/care_case.hpp"

namespace app {

/// What the record says about a person that matters for which practice fits: the latest safety screen, intake and
/// scores of this case, the person's open concerns, the stage of the latest note that has one, and how many tasks run
/// on `day`.
domain::PersonFacts person_facts(OpenPractice& practice, const domain::Id<domain::CareCase>& care_case,
                                 const domain::Id<domain::Client>& client, const domain::Date& day);

}
