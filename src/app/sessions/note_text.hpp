#pragma once

#include "domain/progress_note.hpp"

#include <string>

/// What is signed, as text that is always the same for the same note. What is not known is left out of it, so an
/// optional field that a later version adds changes no text that was signed before.
namespace app {

/// What a session was: all of it but what may still be noted about it later.
std::string session_text(const domain::Session& session);

/// The whole note and what its session was; not whom it may be shown to, which can change.
std::string note_text(const domain::ProgressNote& note, const domain::Session& session);

std::string amendment_text(const domain::Amendment& amendment);

}
