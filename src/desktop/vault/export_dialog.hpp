#pragma once

#include "app/export/exported_records.hpp"
#include "desktop/desk.hpp"

namespace desktop {

/// Asks what is exported (everything, one client, one case), in which form and where, and writes it.
void show_export(wxWindow* parent, Desk& desk);

/// The same of one client or case, which `what` names.
void show_export_of(wxWindow* parent, Desk& desk, const app::ExportScope& scope, const wxString& what);

}
