#pragma once

#include "desktop/desk.hpp"
#include "desktop/sessions/session_dialogs.hpp"
#include "domain/contact.hpp"

namespace desktop {

/// "By phone or text. Mornings only. Leave no message. Say Nora.": how a person may be reached.
wxString safe_contact_words(const domain::SafeContact& safe);

/// Changes a contact that was kept. True when kept.
bool edit_contact(wxWindow* parent, Desk& desk, const SessionCase& care_case,
                  const domain::Record<domain::Contact>& contact);

/// Keeps a call, a letter, a consultation; how the person may be reached stands first. True when kept.
bool record_contact(wxWindow* parent, Desk& desk, const SessionCase& care_case);

}
