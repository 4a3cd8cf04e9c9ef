#include "desktop/people/client_forms.hpp"

#include "app/people/clients.hpp"
#include "desktop/editing/form_dialog.hpp"
#include "desktop/kit/rows_field.hpp"
#include "desktop/kit/words.hpp"

namespace desktop {

namespace {

std::vector<Choice> ways_to_reach()
{
    return {{"phone", _("Phone")}, {"text", _("Text message")}, {"email", _("Email")}, {"letter", _("Letter")}};
}

void add_names(Form& form)
{
    form.line("legal_name", _("Full name"));
    form.beside(2);
    form.line("preferred_name", _("Wants to be called"));
    form.line("pronouns", _("Pronouns"));
    form.beside(2);
    form.line("native_name", _("Name in own script"));
    form.date("birth_date", _("Birth date"));
}

void add_reach(Form& form)
{
    form.beside(2);
    form.line("phone", _("Phone"));
    form.line("email", _("Email"));
    form.text("address", _("Address"), 2);
    form.beside(2);
    form.line("occupation", _("Work"));
    form.line("referral_source", _("Came through"));
}

void add_safe_contact(Form& form)
{
    form.add_heading(_("Safe contact"));
    form.add_hint(_("How this person may be reached without harm. It is shown before every call, letter and print."));
    form.checks("safe_contact.ways", _("Ways"), ways_to_reach());
    form.beside(2);
    form.line("safe_contact.hours", _("When"), _("Tuesday mornings only"));
    form.line("safe_contact.name_to_use", _("Name to ask for or to use"));
    form.yes_no("safe_contact.may_leave_message", _("A message may be left"));
    form.check("safe_contact.nothing_on_paper", _("Nothing on paper"));
}

void add_emergency_contact(Form& form)
{
    form.add_heading(_("In an emergency"));
    form.line("emergency_contact.name", _("Name"));
    form.beside(2);
    form.line("emergency_contact.phone", _("Phone"));
    form.line("emergency_contact.relation", _("Who that is"));
}

domain::FormQuestion column(const std::string& key, const wxString& label, domain::QuestionType type)
{
    domain::FormQuestion question;
    question.key = key;
    question.text = utf8(label);
    question.type = type;
    return question;
}

void add_rows(Form& form, const domain::FormQuestion& question, const domain::Date& today)
{
    form.add(shown(question.text),
             [&](wxWindow* parent) { return std::make_unique<RowsField>(parent, question, today); });
}

void add_guardians(Form& form, const domain::Date& today)
{
    using enum domain::QuestionType;
    auto guardians = column("guardians", _("Guardians, for a minor"), rows);
    guardians.columns = {column("name", _("Name"), text), column("relation", _("Who that is"), text),
                         column("may_consent", _("May consent"), yes_no),
                         column("may_receive", _("May receive reports"), yes_no)};
    add_rows(form, guardians, today);
    form.text("custody_paper", _("What a court paper or agreement says about who decides"), 2);
    form.beside(2);
    form.date("custody_paper_seen_on", _("Seen by me on"));
    form.date("assented_on", _("The minor's own yes, on"));
}

void add_consents(Form& form, const domain::Date& today)
{
    using enum domain::QuestionType;
    auto consents = column("consents", _("Consents"), rows);
    consents.columns = {column("about", _("To what"), text), column("version", _("Version"), text),
                        column("given_on", _("Given"), date), column("withdrawn_on", _("Withdrawn"), date)};
    add_rows(form, consents, today);
}

void add_status(Form& form)
{
    form.add_heading(_("Status"));
    form.choice("status", _("Status"), choices<domain::ClientStatus>());
    form.beside(2);
    form.line("status_reason", _("Reason, when on hold, closed or not taken on"));
    form.line("sent_to", _("Sent to, when not taken on"));
}

void add_all(Form& form, const domain::Date& today)
{
    add_names(form);
    add_reach(form);
    add_safe_contact(form);
    add_emergency_contact(form);
    add_guardians(form, today);
    add_consents(form, today);
    add_status(form);
}

/// Shows the dialog; what is saved becomes a client.
std::string ask_client(FormDialog& dialog)
{
    const auto id = dialog.ask(_("Add"), [](app::OpenPractice& practice, const domain::Tree& document) {
        return app::add_new_client(practice, domain::from_tree<domain::Client>(document)).value;
    });
    return id.value_or("");
}

}

std::string ask_new_client(wxWindow* parent, Desk& desk)
{
    FormDialog dialog(parent, desk, _("New client"), "new_client", "new");
    add_all(dialog.form(), desk.today());
    dialog.form().show(domain::Tree::Map{{"status", "active"}});
    return ask_client(dialog);
}

std::string ask_enquiry(wxWindow* parent, Desk& desk)
{
    FormDialog dialog(parent, desk, _("Enquiry"), "enquiry", "new");
    auto& form = dialog.form();
    form.line("legal_name", _("Name"));
    form.beside(2);
    form.line("phone", _("Phone"));
    form.line("email", _("Email"));
    form.beside(2);
    form.line("safe_contact.hours", _("When to reach"), _("Tuesday mornings only"));
    form.yes_no("safe_contact.may_leave_message", _("A message may be left"));
    form.line("referral_source", _("Came through"));
    form.choice("status", _("Status"),
                {{"enquiry", words(domain::ClientStatus::enquiry)}, {"waiting", words(domain::ClientStatus::waiting)}});
    return ask_client(dialog);
}

void edit_client(wxWindow* parent, Desk& desk, const domain::Id<domain::Client>& client, std::function<void()> done)
{
    desk.ask(
        parent, [client](app::OpenPractice& practice) { return app::view_client(practice, client); },
        [parent, &desk, done = std::move(done)](const domain::Record<domain::Client>& record) {
            FormDialog dialog(parent, desk, _("Edit client"), "edit_client", record.id.value);
            add_all(dialog.form(), desk.today());
            dialog.form().show(domain::to_tree(*record));
            const auto save = [id = record.id](app::OpenPractice& practice, const domain::Tree& changes) {
                app::update_client(practice, id, changes);
            };
            if (dialog.ask_changes(_("Save"), record.row_version, save))
                done();
        });
}

}
