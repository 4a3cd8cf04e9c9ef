#pragma once

#include "domain/form_definition.hpp"
#include "domain/progress_note.hpp"

#include <map>
#include <string>
#include <vector>

/// What was captured in the minute after a session, said in words for the sections of a note. Nothing is added to it.
namespace domain {

/// The words it is said with, in the reader's language.
struct CapturedWords {
    std::map<std::string, std::string> phrases; ///< by the keys of forms/words/captured.json, with {list} and the like
    std::vector<std::string> moves;             ///< what the five moves are called, in their order
    std::map<std::string, std::string> names;   ///< by a client's id; of those it is worth saying
    bool with_concerns = true; ///< not in joint work, where a section may be shown to more than who said it
};

/// By section of this template, what Finalise lays into it; sections without anything are left out. What no section
/// takes goes into the first.
std::map<std::string, std::string> laid_out(const ProgressNote& note, const FormDefinition& note_template,
                                            const CapturedWords& words);

/// A section with what is laid into it below what stood there; a line that stands there already is not repeated.
std::string laid_into(const std::string& section, const std::string& laid);

}
