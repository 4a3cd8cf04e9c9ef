#include "desktop/homework/review_task.hpp"

#include "desktop/editing/form_dialog.hpp"
#include "desktop/homework/task_words.hpp"
#include "desktop/kit/words.hpp"

namespace desktop {

void review_task(wxWindow* parent, Desk& desk, const app::TaskLine& task, std::function<void()> changed)
{
    const auto& id = task.view.assignment.id;
    FormDialog dialog(parent, desk, _("Review practice"), "review_task", id.value);
    auto& form = dialog.form();
    form.add_heading(title_of(task));
    form.add_hint(tried_words(task.view.days_tried));
    form.choice("status", _("How it goes on"), choices<domain::AssignmentStatus>());
    form.text("status_note", _("What you and the client make of it"), 3);
    form.beside(2);
    form.date("ends_on", _("Until"));
    form.line("where_when", _("Where and when"));
    form.show(domain::to_tree(task.task()));
    const auto save = [id](app::OpenPractice& practice, const domain::Tree& changes) {
        app::update_assignment(practice, id, changes);
    };
    if (dialog.ask_changes(_("Save"), task.view.assignment.row_version, save))
        changed();
}

}
