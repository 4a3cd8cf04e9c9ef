#include "desktop/people/case_actions.hpp"

#include "desktop/kit/form_dialog.hpp"
#include "desktop/kit/words.hpp"
#include "desktop/people/case_forms.hpp"
#include "desktop/people/client_forms.hpp"

namespace desktop {

namespace {

Action edit_client_action(wxWindow* parent, Desk& desk, const domain::Record<domain::Client>& member,
                          std::size_t number, const std::function<void()>& done)
{
    const auto name = initials(domain::name_of(*member));
    return {"edit_client", wxString::Format(_("&Edit client %s..."), name), wxString::Format("Ctrl+Alt+%zu", number),
            [parent, &desk, id = member.id, done] { edit_client(parent, desk, id, done); }};
}

}

void edit_case(wxWindow* parent, Desk& desk, const app::CaseView& view, std::function<void()> done)
{
    FormDialog dialog(parent, desk, _("Edit case"), "edit_case", view.care_case.id.value);
    auto& form = dialog.form();
    form.line("title", _("Name for the case, if it needs one"));
    if (domain::is_joint(*view.care_case)) {
        form.choice("secrets_policy", _("Secrets between members"), choices<domain::SecretsPolicy>());
        form.text("secrets_agreement", _("What was agreed about secrets"), 3);
    }
    form.check("legal_hold", _("Legal hold: nothing of this case may be disposed of"));
    form.show(domain::to_tree(*view.care_case));
    const auto save = [id = view.care_case.id](app::OpenPractice& practice, const domain::Tree& changes) {
        app::update_case(practice, id, changes);
    };
    if (dialog.ask_changes(_("Save"), view.care_case.row_version, save))
        done();
}

void close_case(wxWindow* parent, Desk& desk, const app::CaseView& view, std::function<void()> done)
{
    FormDialog dialog(parent, desk, _("Close case"), "close_case", view.care_case.id.value);
    auto& form = dialog.form();
    form.add_hint(_("Everything in a closed case stays readable. It cannot be opened again: when someone comes back, "
                    "a new case begins."));
    form.beside(2);
    form.date("closed_on", _("Closed on"));
    form.choice("close_reason", _("Reason"), choices<domain::CloseReason>());
    form.text("close_note", _("How it ended"), 3);
    form.date("follow_up_on", _("Ask how they are on"));
    form.show(domain::Tree::Map{{"closed_on", domain::to_text(desk.today())}, {"close_reason", "completed"}});
    const auto save = [before = *view.care_case, id = view.care_case.id](app::OpenPractice& practice,
                                                                         const domain::Tree& document) {
        // Read as the case's own fields, so that what is refused carries their names.
        const auto closed = domain::with_changes(before, document);
        if (!closed.closed_on)
            domain::refuse("closed_on", "required", "nothing", "a date, YYYY-MM-DD");
        app::close_case(practice, id,
                        {*closed.closed_on, *closed.close_reason, closed.close_note, closed.follow_up_on});
    };
    if (dialog.ask(_("Close the case"), save))
        done();
}

std::vector<Action> case_actions(wxWindow* parent, Desk& desk, const app::CaseView& view,
                                 const std::function<void()>& show_concerns, const std::function<void()>& done)
{
    std::vector<Action> actions;
    if (!desk.client_in_room())
        actions.push_back({"show_concerns", _("Show c&oncerns"), "Ctrl+Shift+C", show_concerns});
    for (std::size_t i = 0; i < view.members.size(); ++i)
        actions.push_back(edit_client_action(parent, desk, view.members[i], i + 1, done));
    actions.push_back({"edit_case", _("Edit c&ase..."), "Ctrl+Alt+C",
                       [parent, &desk, view, done] { edit_case(parent, desk, view, done); }});
    if (view.care_case->modality != domain::Modality::efit)
        actions.push_back({"change_members", _("&Who is in the case..."), "Ctrl+Alt+W",
                           [parent, &desk, view, done] { change_members(parent, desk, view.care_case, done); }});
    if (!view.care_case->closed_on)
        actions.push_back({"close_case", _("Close case..."), "Ctrl+Shift+W",
                           [parent, &desk, view, done] { close_case(parent, desk, view, done); }});
    return actions;
}

}
