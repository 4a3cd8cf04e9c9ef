#pragma once

#include "app/practice/open_practice.hpp"
#include "domain/care_case.hpp"

namespace app {

/// What the record says about a person that matters for which practice fits: the intakes and the last scores of this
/// case, the worse of its members' safety screens, concerns that are not over, the stage of the latest note that has
/// one, what was given before, and how many tasks run on `day`. For the counselor alone: a fact can rest on what the
/// other partner said alone.
domain::PersonFacts person_facts(OpenPractice& practice, const domain::Id<domain::CareCase>& care_case,
                                 const domain::Id<domain::Client>& client, const domain::Date& day);

/// Whether a question of an intake asks how shame shows, of the client or of the counselor.
bool shows_shame(std::string_view question);

/// What one of the choices of such a question means; nothing for "none of these" and for what is no way of its own.
std::optional<domain::ShameWay> shame_way(std::string_view choice);

/// As above, of a whole answer.
std::vector<domain::ShameWay> shame_ways(const domain::Tree& answer);

}
