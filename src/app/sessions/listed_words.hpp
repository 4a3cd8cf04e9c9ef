#pragma once

#include "app/kit/word_lists.hpp"
#include "app/practice/open_practice.hpp"
#include "domain/progress_note.hpp"

namespace app {

/// The words to pick from in a note, with the practice's own.
WordLists word_lists(OpenPractice& practice);

/// Refuses an intervention that is on no list, naming those that are; one that stood in the note `before` may stay.
void refuse_unlisted(OpenPractice& practice, const domain::ProgressNote& note, const domain::ProgressNote& before = {});

}
