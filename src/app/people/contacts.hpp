#pragma once

#include "app/kit/drafts.hpp"
#include "app/kit/looking.hpp"
#include "domain/contact.hpp"

namespace app {

/// How a person may be reached, when something was agreed; to be shown before a call, text, email or letter is entered.
std::optional<domain::SafeContact> safe_contact_of(const Looking& looking, const domain::Contact& contact);

/// Keeps a contact. In a case with one member it is about that member when it does not say otherwise. The draft it was
/// typed in goes with it.
domain::Id<domain::Contact> record_contact(OpenPractice& practice, domain::Contact contact,
                                           const DraftName& typed_in = {});

/// Replaces the fields that `changes` names; what they said before stays in the history. Whom it was with stays, and
/// nobody else may be shown it than before.
void update_contact(OpenPractice& practice, const domain::Id<domain::Contact>& id, const domain::Tree& changes,
                    const DraftName& typed_in = {});

/// Contacts, the earliest first; only those of `care_case` or with `client` when given.
std::vector<domain::Record<domain::Contact>> list_contacts(const Looking& looking,
                                                           const domain::Id<domain::CareCase>& care_case = {},
                                                           const domain::Id<domain::Client>& client = {});

/// As list_contacts, for somebody who looks at them now: with a line in the audit that they were viewed.
std::vector<domain::Record<domain::Contact>> view_contacts(const Looking& looking,
                                                           const domain::Id<domain::CareCase>& care_case = {},
                                                           const domain::Id<domain::Client>& client = {});

}
