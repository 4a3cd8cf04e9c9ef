#pragma once

#include "desktop/desk.hpp"
#include "domain/client.hpp"

namespace desktop {

/// Shows what left the practice about a person, for whom and why; it can be saved as a table.
void show_disclosures(wxWindow* parent, Desk& desk, const domain::Id<domain::Client>& client);

/// Asks where a table goes; empty when it was cancelled.
std::string ask_table_file(wxWindow* parent, const wxString& name);

}
