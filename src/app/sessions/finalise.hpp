#pragma once

#include "app/kit/word_lists.hpp"
#include "app/practice/open_practice.hpp"
#include "domain/captured.hpp"

namespace app {

/// The words Finalise says a note of this case with, as `forms/` has them; `names` are those on the screen or paper, by
/// client. With one member nobody needs to be named; with more, safety stays in its own field.
domain::CapturedWords captured_words(const WordLists& lists, std::map<std::string, std::string> names);

/// Lays what an unsigned progress note captured into the sections of its template, or of the one it gets now; what was
/// written in them stays. Returns the sections. Refuses a signed note and an unknown template.
std::map<std::string, std::string> finalise_note(OpenPractice& practice, const domain::Id<domain::ProgressNote>& id,
                                                 const std::string& note_template = {});

}
