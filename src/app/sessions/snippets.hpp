#pragma once

#include "app/kit/looking.hpp"
#include "app/sessions/notes.hpp"
#include "domain/practice_profile.hpp"

/// What a counselor types in short in a note. They are the practice's, kept in its profile.
namespace app {

std::vector<domain::Snippet> list_snippets(OpenPractice& practice);

/// Keeps it under its abbreviation, in place of the one that has it.
void keep_snippet(OpenPractice& practice, const domain::Snippet& snippet);

/// Refuses an abbreviation that no snippet has.
void remove_snippet(OpenPractice& practice, const std::string& abbreviation);

/// The last score of a form, as a note may say it.
struct LastScore {
    std::string instrument; ///< id
    std::string title;      ///< of the form, with the scale's where it has several
    double value = 0;
    domain::Date on{};
};

/// Of each scale that everyone who may read such a note may see, the latest first; nothing where scores are put away.
std::vector<LastScore> last_scores(const Looking& looking, const domain::Id<domain::CareCase>& care_case,
                                   const domain::Audience& readers);

}
