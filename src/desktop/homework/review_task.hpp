#pragma once

#include "app/homework/task_lines.hpp"
#include "desktop/desk.hpp"

namespace desktop {

/// Pauses, stops, completes or goes on with a practice, with a note; its last day and place can be changed too.
/// `changed` is called once that is kept.
void review_task(wxWindow* parent, Desk& desk, const app::TaskLine& task, std::function<void()> changed);

}
