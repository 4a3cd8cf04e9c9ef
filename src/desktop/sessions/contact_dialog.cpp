#include "desktop/sessions/contact_dialog.hpp"

#include "app/people/contacts.hpp"
#include "desktop/editing/form_dialog.hpp"
#include "desktop/kit/ways.hpp"
#include "desktop/kit/words.hpp"

namespace desktop {

namespace {

using domain::Contact;

/// The dialog's fields as far as they say whose safe contact is meant.
Contact meant(const Form& form, const SessionCase& care_case)
{
    Contact contact;
    contact.care_case = care_case.id;
    const auto document = form.document();
    domain::read(document.text("kind"), contact.kind, {"kind", {}});
    contact.client = {document.text("client")};
    return contact;
}

/// Asks for the safe contact of whoever is meant now, and shows it.
class SafeContactLine {
public:
    SafeContactLine(FormDialog& dialog, SessionCase care_case)
        : dialog_(dialog), care_case_(std::move(care_case)), label_(dialog.form().add_hint(_("Safe contact")))
    {
        label_->SetName("safe_contact");
        label_->SetFont(label_->GetFont().Bold());
    }

    void update()
    {
        const auto contact = meant(dialog_.form(), care_case_);
        if (asked_ && contact == *asked_)
            return;
        asked_ = contact;
        dialog_.desk().look(
            &dialog_, [contact](const app::Looking& looking) { return app::safe_contact_of(looking, contact); },
            [this](const std::optional<domain::SafeContact>& safe) { show(safe); });
    }

private:
    void show(const std::optional<domain::SafeContact>& safe)
    {
        label_->SetLabel(safe ? safe_contact_words(*safe) : nothing_agreed());
        dialog_.form().Layout();
    }

    wxString nothing_agreed() const
    {
        using enum domain::ContactKind;
        const auto kind = asked_->kind;
        if (kind == collateral || kind == handover || kind == consultation)
            return _("Only what this person needs to know.");
        if (asked_->client.empty() && care_case_.members.size() > 1)
            return _("Choose who it is with: what was agreed about contact shows here.");
        return _("Nothing was agreed about safe contact. Ask before you leave a message.");
    }

    FormDialog& dialog_;
    SessionCase care_case_;
    wxStaticText* label_;
    std::optional<Contact> asked_;
};

void add_contact_fields(Form& form, const SessionCase& care_case)
{
    form.beside(2);
    form.choice("kind", _("&Kind"), choices<domain::ContactKind>());
    if (care_case.members.size() > 1)
        form.choice("client", _("W&ho it is with or about"), care_case.members, _("Nobody of this case"));
    else
        form.line("with", _("Anyone &else"), _("family doctor"));
    form.beside(2);
    form.date("on", _("&Day"));
    form.number("minutes", _("&Minutes"));
    if (care_case.members.size() > 1)
        form.line("with", _("Anyone &else"), _("family doctor"));
    form.text("text", _("What was &said and agreed"), 6);
    form.choice("visibility", _("Who may be sh&own it"), {{"counselor", words(domain::Visibility::counselor)}},
                _("As it came: those it was with"))
        .words_of_other = words_of_token<domain::Visibility>;
}

}

wxString safe_contact_words(const domain::SafeContact& safe)
{
    std::vector<wxString> parts;
    if (!safe.ways.empty())
        parts.push_back(wxString::Format(_("Reach them by: %s"), words_of_ways(safe.ways)));
    if (!safe.hours.empty())
        parts.push_back(wxString::Format(_("When: %s"), shown(safe.hours)));
    if (safe.may_leave_message)
        parts.push_back(*safe.may_leave_message ? _("A message may be left") : _("Leave no message"));
    if (!safe.name_to_use.empty())
        parts.push_back(wxString::Format(_("Name to use: %s"), shown(safe.name_to_use)));
    if (safe.nothing_on_paper)
        parts.push_back(_("Nothing on paper"));
    return joined(parts, "\n");
}

bool edit_contact(wxWindow* parent, Desk& desk, const SessionCase& care_case,
                  const domain::Record<domain::Contact>& contact)
{
    FormDialog dialog(parent, desk, _("Change the contact"), "edit_contact_dialog", contact.id.value);
    auto& form = dialog.form();
    add_contact_fields(form, care_case);
    form.show(domain::to_tree(*contact));
    form.set_shown("client", false);
    return dialog.ask_changes(_("&Save"), contact.row_version,
                              [id = contact.id](app::OpenPractice& practice, const domain::Tree& changes) {
                                  app::update_contact(practice, id, changes);
                              });
}

bool record_contact(wxWindow* parent, Desk& desk, const SessionCase& care_case)
{
    FormDialog dialog(parent, desk, _("New contact"), "contact_dialog", "new:" + care_case.id.value);
    SafeContactLine safe(dialog, care_case);
    add_contact_fields(dialog.form(), care_case);
    domain::Tree start;
    set_path(start, "on", domain::to_text(desk.today()));
    set_path(start, "kind", "phone");
    dialog.form().show(start);
    dialog.form().changed = [&safe] { safe.update(); };
    safe.update();
    return dialog.ask(_("&Save"), [id = care_case.id](app::OpenPractice& practice, domain::Tree document) {
        set_path(document, "case", id.value);
        app::record_contact(practice, domain::from_tree<Contact>(document));
    });
}

}
