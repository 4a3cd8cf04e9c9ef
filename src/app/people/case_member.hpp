#pragma once

#include "app/practice/open_practice.hpp"
#include "domain/care_case.hpp"

namespace app {

/// The case of an item about one of its members. Refuses an unknown case and a client who is no member of it, naming
/// the document's field.
domain::CareCase case_with_member(OpenPractice& practice, const domain::Id<domain::CareCase>& care_case,
                                  const domain::Id<domain::Client>& client);

/// What each of these says of a day stands in `field` of the document that is refused.

/// Refuses a day after the member had left the case; what was before somebody joined may be kept.
void refuse_after_leaving(const domain::CareCase& care_case, const domain::Id<domain::Client>& client,
                          std::string_view field, const domain::Date& day);

/// Refuses a day after the case was closed.
void refuse_after_closing(const domain::CareCase& care_case, std::string_view field, const domain::Date& day);

/// Refuses what only an open case takes.
void refuse_closed(const domain::CareCase& care_case);

/// Refuses a day before the person was born.
void refuse_before_birth(OpenPractice& practice, const domain::Id<domain::Client>& client, std::string_view field,
                         const domain::Date& day);

/// Refuses a day that has not come yet.
void refuse_future(const OpenPractice& practice, std::string_view field, const domain::Date& day);

}
