#pragma once

#include "app/sessions/notes.hpp"
#include "domain/document.hpp"

/// Notes as the commands print them.
namespace cli {

/// "written 3 days after the session"; empty when it was in time.
std::string late_words(int days_late);

/// What a list shows of a note: where it belongs and whether it is signed, not what it says.
domain::Tree line_document(const app::NoteLine& line);

/// The whole note, its signature and what was added to it.
domain::Tree view_document(const app::NoteView& view);

}
