#pragma once

#include "app/sessions/open_note.hpp"
#include "desktop/place.hpp"

namespace desktop {

/// Where in the window a note is written, and which note is meant there.
Place note_place(const app::NoteWanted& wanted);
app::NoteWanted note_wanted(const Place& place);

}
