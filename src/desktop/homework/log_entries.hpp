#pragma once

#include "app/homework/task_lines.hpp"
#include "desktop/desk.hpp"

namespace desktop {

/// Types back what was tried, one entry after the other; says afterwards what to look at. `kept` is called when at
/// least one was kept.
void log_entries(wxWindow* parent, Desk& desk, const app::TaskLine& task, std::function<void()> kept);

/// Corrects what was typed back wrong; what it was stays in the history. `kept` is called when it was.
void correct_typed_entry(wxWindow* parent, Desk& desk, const app::TaskLine& task,
                         const domain::Record<domain::Entry>& entry, const std::function<void()>& kept);

}
