#pragma once

#include "app/sessions/look_back.hpp"
#include "desktop/desk.hpp"
#include "domain/form_definition.hpp"

namespace desktop {

/// Lets one text of an earlier note be chosen, or all of one note; nothing when it was cancelled.
std::vector<app::EarlierText> choose_earlier_texts(wxWindow* parent, Desk& desk,
                                                   const std::vector<app::EarlierNote>& earlier,
                                                   const std::vector<domain::FormDefinition>& templates);

}
