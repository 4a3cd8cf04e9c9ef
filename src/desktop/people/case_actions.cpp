#include "desktop/people/case_actions.hpp"

#include "app/people/closing.hpp"
#include "desktop/editing/form_dialog.hpp"
#include "desktop/kit/words.hpp"
#include "desktop/people/case_forms.hpp"
#include "desktop/people/client_forms.hpp"
#include "desktop/vault/export_dialog.hpp"

#include <array>

namespace desktop {

namespace {

Action edit_client_action(wxWindow* parent, Desk& desk, const app::ShownPerson& person, std::size_t number,
                          const std::function<void()>& done)
{
    const auto own_name = number == 1 ? std::string("edit_client") : "edit_client_" + std::to_string(number);
    return {own_name, wxString::Format(_("&Edit client %s..."), shown(person.initials)),
            wxString::Format("Ctrl+Alt+%zu", number),
            [parent, &desk, id = person.client, done] { edit_client(parent, desk, id, done); }};
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
        form.add_hint(_("These three may stand on the page they take home together: their own words."));
        form.line("loop_name", _("What they call the loop between them"));
        form.beside(2);
        form.line("apart_at_start", _("Until they talked again, at the start"), _("three days"));
        form.line("apart_now", _("Until they talk again, now"), _("the same evening"));
    }
    form.check("legal_hold", _("Legal hold: nothing of this case may be disposed of"));
    form.show(domain::to_tree(*view.care_case));
    const auto save = [id = view.care_case.id](app::OpenPractice& practice, const domain::Tree& changes) {
        app::update_case(practice, id, changes);
    };
    if (dialog.ask_changes(_("Save"), view.care_case.row_version, save))
        done();
}

namespace {

wxString open_words(const app::StillOpen& open)
{
    std::vector<wxString> parts;
    const auto add = [&](int count, const wxString& words) {
        if (count > 0)
            parts.push_back(wxString::Format(words, count));
    };
    add(open.sessions, wxPLURAL("%d planned session", "%d planned sessions", open.sessions));
    add(open.tasks, wxPLURAL("%d task that goes on", "%d tasks that go on", open.tasks));
    add(open.plans, wxPLURAL("%d form planned again and again", "%d forms planned again and again", open.plans));
    add(open.concerns, wxPLURAL("%d concern without an answer", "%d concerns without an answer", open.concerns));
    add(open.notes, wxPLURAL("%d note not signed", "%d notes not signed", open.notes));
    add(open.drafts, wxPLURAL("%d text not saved", "%d texts not saved", open.drafts));
    return joined(parts, ", ");
}

void add_still_open(Form& form, const app::StillOpen& open)
{
    if (!open.is_any())
        return;
    form.add_attention(wxString::Format(_("Still open: %s."), open_words(open)));
    if (open.sessions + open.tasks + open.plans > 0)
        form.add_hint(_("Closing calls planned sessions off and stops tasks and planned forms."));
    if (open.concerns > 0)
        form.text("concerns", _("What was done about the open concerns"), 2);
    if (open.notes > 0)
        form.choice("notes", _("The notes that are not signed"),
                    {{"stay", _("They stay on Today, to be signed")}, {"sign", _("Sign them now, as they stand")}});
    if (open.drafts > 0)
        form.choice("drafts", _("What was typed and not saved"),
                    {{"stay", _("It stays on Today, to be saved")}, {"drop", _("Throw it away")}});
}

/// What the dialog asks beside the case's own fields.
constexpr std::array<std::string_view, 4> beside_the_case{"keeps_status", "concerns", "notes", "drafts"};

void save_closing(app::OpenPractice& practice, const app::CaseView& view, const domain::Tree& document)
{
    auto own = document;
    std::erase_if(std::get<domain::Tree::Map>(own.value), [](const auto& member) {
        return std::ranges::find(beside_the_case, member.first) != beside_the_case.end();
    });
    // Read as the case's own fields, so that what is refused carries their names.
    const auto closed = domain::with_changes(*view.care_case, own);
    if (!closed.closed_on)
        domain::refuse("closed_on", "required", "nothing", "date");
    app::Closing closing{*closed.closed_on, *closed.close_reason, closed.close_note, closed.follow_up_on, true};
    closing.keeps_status = at_path(document, "keeps_status") == domain::Tree(true);
    closing.concerns = document.text("concerns");
    closing.signs_notes = document.text("notes") == "sign";
    closing.drops_drafts = document.text("drafts") == "drop";
    app::close_case(practice, view.care_case.id, closing);
}

void ask_closing(wxWindow* parent, Desk& desk, const app::CaseView& view, const app::StillOpen& open,
                 const std::function<void()>& done)
{
    FormDialog dialog(parent, desk, _("Close case"), "close_case", view.care_case.id.value);
    auto& form = dialog.form();
    form.add_hint(_("Everything in a closed case stays readable. It cannot be opened again: when someone comes back, "
                    "a new case begins."));
    add_still_open(form, open);
    form.beside(2);
    form.date("closed_on", _("Closed on"));
    form.choice("close_reason", _("Reason"), choices<domain::CloseReason>());
    form.text("close_note", _("How it ended"), 3);
    form.date("follow_up_on", _("Ask how they are on"));
    form.check("keeps_status", _("Whoever has no other open case stays active"));
    form.show(domain::Tree::Map{{"closed_on", domain::to_text(desk.today())},
                                {"close_reason", "completed"},
                                {"notes", "stay"},
                                {"drafts", "stay"}});
    if (dialog.ask(_("Close the case"), [view](app::OpenPractice& practice, const domain::Tree& document) {
            save_closing(practice, view, document);
        }))
        done();
}

}

void close_case(wxWindow* parent, Desk& desk, const app::CaseView& view, std::function<void()> done)
{
    desk.look(
        parent,
        [id = view.care_case.id, today = desk.today()](const app::Looking& looking) {
            return app::still_open(looking, id, today);
        },
        [parent, &desk, view, done = std::move(done)](const app::StillOpen& open) {
            ask_closing(parent, desk, view, open, done);
        });
}

void agree_to_role(wxWindow* parent, Desk& desk, const app::CaseView& view, const std::function<void()>& done)
{
    FormDialog dialog(parent, desk, _("A yes to the new role"), "agree_to_role", view.care_case.id.value);
    auto& form = dialog.form();
    form.add_hint(
        _("For someone you saw in another case before. It was said what changes, and that what belongs to the "
          "earlier case stays there."));
    std::vector<Choice> members;
    for (const auto& member : view.members)
        members.push_back({member.person.client.value, shown(member.person.name)});
    form.choice("client", _("Who"), members);
    form.date("role_change_agreed_on", _("Said yes on"));
    domain::Tree start{domain::Tree::Map{}};
    set_path(start, "role_change_agreed_on", domain::to_text(desk.today()));
    form.show(start);
    const auto save = [id = view.care_case.id](app::OpenPractice& practice, const domain::Tree& typed) {
        const auto on = domain::parse_date(typed.text("role_change_agreed_on"));
        if (!on)
            domain::refuse("role_change_agreed_on", "required", "nothing", "date");
        app::agree_to_role(practice, id, {typed.text("client")}, *on);
    };
    if (dialog.ask(_("Save"), save))
        done();
}

namespace {

Action export_member_action(wxWindow* parent, Desk& desk, const app::ShownPerson& person, std::size_t number)
{
    const auto own_name = number == 1 ? std::string("export_client") : "export_client_" + std::to_string(number);
    return {own_name, wxString::Format(_("Export for client %s..."), shown(person.initials)), "",
            [parent, &desk, person] {
                show_export_of(parent, desk, {{}, person.client},
                               wxString::Format(_("%s: what they may see of their cases"), shown(person.name)));
            }};
}

// They hold names, how each member may be reached, and what is known from elsewhere.
std::vector<Action> actions_alone(wxWindow* parent, Desk& desk, const app::CaseView& view,
                                  const std::function<void()>& show_concerns, const std::function<void()>& done)
{
    std::vector<Action> actions{{"show_concerns", _("Show c&oncerns"), "Ctrl+Shift+C", show_concerns}};
    for (std::size_t i = 0; i < view.members.size(); ++i)
        actions.push_back(edit_client_action(parent, desk, view.members[i].person, i + 1, done));
    if (view.care_case->modality != domain::Modality::efit)
        actions.push_back({"change_members", _("&Who is in the case..."), "Ctrl+Alt+W",
                           [parent, &desk, view, done] { change_members(parent, desk, view.care_case, done); }});
    actions.push_back({"agree_to_role", _("A &yes to the new role..."), "",
                       [parent, &desk, view, done] { agree_to_role(parent, desk, view, done); }});
    actions.push_back(
        {"export_case", _("E&xport this case..."), "", [parent, &desk, id = view.care_case.id] {
             show_export_of(parent, desk, {id, {}}, _("Everything of this case, also what is yours alone"));
         }});
    for (std::size_t i = 0; i < view.members.size(); ++i)
        actions.push_back(export_member_action(parent, desk, view.members[i].person, i + 1));
    return actions;
}

}

std::vector<Action> case_actions(wxWindow* parent, Desk& desk, const app::CaseView& view,
                                 const std::function<void()>& show_concerns, const std::function<void()>& done)
{
    std::vector<Action> actions;
    if (desk.viewer().may_open_counselors_own())
        actions = actions_alone(parent, desk, view, show_concerns, done);
    actions.push_back({"edit_case", _("Edit c&ase..."), "Ctrl+Alt+C",
                       [parent, &desk, view, done] { edit_case(parent, desk, view, done); }});
    if (!view.care_case->closed_on && desk.viewer().may_open_counselors_own())
        actions.push_back({"close_case", _("Close case..."), "Ctrl+Shift+W",
                           [parent, &desk, view, done] { close_case(parent, desk, view, done); }});
    return actions;
}

}
