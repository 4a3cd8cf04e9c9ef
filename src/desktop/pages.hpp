#pragma once

#include "desktop/page.hpp"

namespace desktop {

// One maker for each kind of page, in the page's own file.
Page* make_today_page(wxWindow* parent, Desk& desk);
Page* make_clients_page(wxWindow* parent, Desk& desk, const Place& place);
Page* make_library_page(wxWindow* parent, Desk& desk, const Place& place);
Page* make_settings_page(wxWindow* parent, Desk& desk);
Page* make_vault_page(wxWindow* parent, Desk& desk);
Page* make_audit_page(wxWindow* parent, Desk& desk);
Page* make_case_page(wxWindow* parent, Desk& desk, const Place& place);
Page* make_note_page(wxWindow* parent, Desk& desk, const Place& place);
Page* make_intake_page(wxWindow* parent, Desk& desk, const Place& place);
Page* make_summary_page(wxWindow* parent, Desk& desk, const Place& place);
Page* make_formulation_page(wxWindow* parent, Desk& desk, const Place& place);

/// The page for a place; Today for a place that is not known.
Page* make_page(wxWindow* parent, Desk& desk, const Place& place);

}
