#include "desktop/pages.hpp"

namespace desktop {

Page* make_page(wxWindow* parent, Desk& desk, const Place& place)
{
    if (place.page == "clients")
        return make_clients_page(parent, desk, place);
    if (place.page == "library")
        return make_library_page(parent, desk, place);
    if (place.page == "settings")
        return make_settings_page(parent, desk);
    if (place.page == "vault")
        return make_vault_page(parent, desk);
    if (place.page == "audit")
        return make_audit_page(parent, desk);
    if (place.page == "case")
        return make_case_page(parent, desk, place);
    if (place.page == "note")
        return make_note_page(parent, desk, place);
    if (place.page == "intake")
        return make_intake_page(parent, desk, place);
    if (place.page == "summary")
        return make_summary_page(parent, desk, place);
    if (place.page == "formulation")
        return make_formulation_page(parent, desk, place);
    return make_today_page(parent, desk);
}

}
