#pragma once

#include "desktop/kit/field.hpp"
#include "desktop/sessions/material.hpp"

namespace desktop {

/// A signed note to read: what was written, the signature under it, and what was added since.
wxWindow* make_signed_note(wxWindow* parent, const NoteMaterial& material, const std::vector<Choice>& members,
                           bool with_concerns);

}
