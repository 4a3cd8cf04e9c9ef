#pragma once

#include "desktop/kit/field.hpp"
#include "desktop/sessions/material.hpp"

namespace desktop {

/// What stands beside a note being written: the last plan, what to talk about, open goals, their own words. A text is
/// carried over with its button.
wxWindow* make_last_time_panel(wxWindow* parent, const NoteMaterial& material, const std::vector<Choice>& members,
                               std::function<void(const app::EarlierText&)> carry_over);

}
