#include "desktop/plan/plan_dialogs.hpp"

#include "app/plan/goals.hpp"
#include "desktop/editing/form_dialog.hpp"
#include "desktop/kit/words.hpp"

namespace desktop {

namespace {

std::string today_text(const Desk& desk)
{
    return domain::to_text(desk.today());
}

void add_goal_fields(Form& form)
{
    form.text("statement", _("What is wanted, in the client's own words"), 2);
    form.line("indicator", _("How it is noticed, with its unit"), _("times a week I speak before I am asked"));
    form.beside(3);
    form.line("baseline", _("At the start"));
    form.line("target", _("Hoped for"));
    form.date("due_on", _("To look at by"));
    form.line("progress_words", _("How far it is, in the words you use together"));
}

/// The only member there is, or a field to pick one.
void add_member(Form& form, const DialogCase& care_case, const wxString& label, const std::optional<wxString>& together)
{
    if (care_case.members.size() > 1)
        form.choice("client", label, care_case.members, together);
}

domain::Tree completed(domain::Tree document, const DialogCase& care_case)
{
    if (care_case.members.size() == 1)
        set_path(document, "client", care_case.members.front().key);
    return document;
}

}

bool ask_goal(wxWindow* parent, Desk& desk, const DialogCase& care_case)
{
    FormDialog dialog(parent, desk, _("New goal"), "new_goal", care_case.id.value);
    add_member(dialog.form(), care_case, _("Whose goal"), wxString(_("Everyone's together")));
    add_goal_fields(dialog.form());
    return dialog.ask(_("Add the goal"), [care_case](app::OpenPractice& practice, const domain::Tree& document) {
        auto whole = completed(document, care_case);
        set_path(whole, "case", care_case.id.value);
        app::add_goal(practice, domain::from_tree<domain::Goal>(whole));
    });
}

bool change_goal(wxWindow* parent, Desk& desk, const domain::Record<domain::Goal>& goal)
{
    FormDialog dialog(parent, desk, _("Goal"), "change_goal", goal.id.value);
    add_goal_fields(dialog.form());
    dialog.form().choice("status", _("Status"), choices<domain::GoalStatus>());
    dialog.form().show(domain::to_tree(*goal));
    const auto save = [id = goal.id](app::OpenPractice& practice, const domain::Tree& changes) {
        app::update_goal(practice, id, changes);
    };
    return dialog.ask_changes(_("Save"), goal.row_version, save);
}

bool rate_goal(wxWindow* parent, Desk& desk, const DialogCase& care_case, const domain::Record<domain::Goal>& goal)
{
    FormDialog dialog(parent, desk, _("Rate a goal"), "rate_goal", goal.id.value);
    auto& form = dialog.form();
    form.add_heading(shown(goal->statement));
    const auto at = [](const wxString& words, const domain::Amount& amount) {
        return amount.text.empty() ? wxString() : wxString::Format(words, shown(amount.text));
    };
    form.add_hint(joined(
        {shown(goal->indicator), at(_("at the start: %s"), goal->baseline), at(_("hoped for: %s"), goal->target)}));
    if (goal->client.empty())
        add_member(form, care_case, _("Who says so"), wxString(_("Together")));
    form.beside(2);
    form.number("value", _("Now"));
    form.date("rated_on", _("On"));
    form.text("remark", _("In a few words"), 2);
    domain::Tree start{domain::Tree::Map{}};
    set_path(start, "rated_on", today_text(desk));
    form.show(start);
    return dialog.ask(_("Save"), [id = goal.id](app::OpenPractice& practice, const domain::Tree& document) {
        auto rating = document;
        set_path(rating, "goal", id.value);
        app::rate_goal(practice, domain::from_tree<domain::GoalRating>(rating));
    });
}

}
