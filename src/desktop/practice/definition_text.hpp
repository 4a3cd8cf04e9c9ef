#pragma once

#include "app/library/practice_definitions.hpp"
#include "desktop/desk.hpp"

namespace desktop {

/// The text of a definition, checked while one types: what is wrong is said with its line. Saving keeps it as the
/// practice's own. `about` names its draft. True when kept.
bool edit_definition(wxWindow* parent, Desk& desk, const std::string& about, const wxString& text);

/// "Line 12: questions[3].type: ...": what is wrong with a text, one fault a line.
wxString fault_words(const std::vector<app::DefinitionFault>& faults);

}
