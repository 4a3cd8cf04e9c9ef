#pragma once

#include "app/sessions/before_signing.hpp"
#include "desktop/desk.hpp"
#include "desktop/kit/field.hpp"

namespace desktop {

/// Shows what is about to be signed and what may be forgotten, and signs it; true when it is signed. `members` are
/// those of the case, as the screen names them.
bool sign_in_dialog(wxWindow* parent, Desk& desk, const domain::Id<domain::ProgressNote>& note,
                    const app::BeforeSigning& before, const std::vector<Choice>& members);

}
