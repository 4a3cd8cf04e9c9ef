#pragma once

#include "domain/progress_note.hpp"

#include <initializer_list>
#include <string>
#include <string_view>

namespace domain {

/// What the key signs under a note: the hash of what it says, which note, when and who.
std::string signed_text(const NoteSignature& signature);

/// As above, for what is added beside one.
std::string signed_text(const Amendment& amendment);

/// The parts, each with its length in bytes in front, so that no two lists of parts give the same text.
std::string length_prefixed(std::initializer_list<std::string_view> parts);

}
