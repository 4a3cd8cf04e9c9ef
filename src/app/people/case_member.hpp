#pragma once

#include "app/practice/open_practice.hpp"
#include "domain/care_case.hpp"

namespace app {

/// The case of an item about one of its members. Refuses an unknown case and a client who is no member of it, naming
/// the document's field.
domain::CareCase case_with_member(OpenPractice& practice, const domain::Id<domain::CareCase>& care_case,
                                  const domain::Id<domain::Client>& client);

/// Refuses a day that has not come yet.
void refuse_future(const OpenPractice& practice, std::string_view field, const domain::Date& day);

}
