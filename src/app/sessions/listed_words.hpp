#pragma once

#include "app/practice/open_practice.hpp"
#include "domain/progress_note.hpp"

namespace app {

/// What may be said was done in a session: the list's interventions, then the practice's own, whose key is the word.
std::vector<domain::FormChoice> interventions(OpenPractice& practice);

/// Refuses an intervention that is on no list, naming those that are; one that stood in the note `before` may stay.
void refuse_unlisted(OpenPractice& practice, const domain::ProgressNote& note, const domain::ProgressNote& before = {});

}
