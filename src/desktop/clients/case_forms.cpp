#include "desktop/clients/case_forms.hpp"

#include "app/cases.hpp"
#include "app/clients.hpp"
#include "app/refuse_problems.hpp"
#include "desktop/clients/people_field.hpp"
#include "desktop/kit/dates.hpp"
#include "desktop/kit/form_dialog.hpp"
#include "desktop/kit/words.hpp"

namespace desktop {

namespace {

/// The case as it will be, with a stand-in for each person who is not a client yet.
domain::CareCase case_of(domain::Tree document)
{
    auto members = at_path(document, "members");
    if (const auto* list = members.as<domain::Tree::List>()) {
        domain::Tree::List known;
        for (std::size_t i = 0; i < list->size(); ++i) {
            const auto client = (*list)[i].text("client");
            known.push_back(domain::Tree::Map{{"client", client.empty() ? "new:" + std::to_string(i) : client},
                                              {"role", (*list)[i].text("role")}});
        }
        set_path(document, "members", std::move(known));
    }
    return domain::from_tree<domain::CareCase>(document);
}

domain::Id<domain::CareCase> keep_case(app::OpenPractice& practice, const domain::Tree& document)
{
    auto care_case = case_of(document);
    // Before anybody becomes a client, so that a case that is refused leaves nothing behind.
    app::refuse_problems(domain::check(care_case));
    const auto people = at_path(document, "members");
    const auto& list = *people.as<domain::Tree::List>();
    for (std::size_t i = 0; i < list.size(); ++i)
        if (const auto name = list[i].text("name"); !name.empty()) {
            domain::Client client;
            client.legal_name = name;
            care_case.members[i].client = app::add_client(practice, client);
        }
    return app::open_case(practice, care_case);
}

std::string usual_role(const domain::Tree& modality)
{
    const auto* token = modality.as<std::string>();
    if (token && *token == "efct")
        return "partner";
    return token && *token == "efft" ? "parent" : "client";
}

void add_fields(FormDialog& dialog, std::vector<app::ClientRow> everyone)
{
    auto& form = dialog.form();
    form.choice("modality", _("For"), choices<domain::Modality>());
    PeopleField* people = nullptr;
    form.add(_("Who is in it"), [&](wxWindow* parent) {
        auto field = std::make_unique<PeopleField>(parent, "members", std::move(everyone));
        people = field.get();
        return field;
    });
    form.beside(2);
    form.date("opened_on", _("Opened"));
    form.line("title", _("Name for the case, if it needs one"));
    form.choice("secrets_policy", _("Secrets between members, in joint work"), choices<domain::SecretsPolicy>());
    form.changed = [&form, people] { people->set_usual_role(usual_role(form.find("modality")->value())); };
}

domain::Tree first_document(Desk& desk, const std::vector<domain::Id<domain::Client>>& about)
{
    domain::Tree::Map document{{"modality", about.size() > 1 ? "efct" : "efit"},
                               {"opened_on", domain::to_text(desk.today())},
                               {"secrets_policy", "undecided"}};
    domain::Tree::List members;
    for (const auto& client : about)
        members.push_back(domain::Tree::Map{{"client", client.value}, {"role", "client"}});
    if (!members.empty())
        document.emplace_back("members", std::move(members));
    return document;
}

wxString case_words(const app::ClientCaseLine& line)
{
    std::vector<wxString> names;
    for (const auto& member : line.members)
        names.push_back(shown(member.name));
    return joined({line.title.empty() ? words(line.modality) : shown(line.title), joined(names, ", ")});
}

void choose_case(wxWindow* parent, Desk& desk, const std::vector<Choice>& cases, const wxString& title)
{
    FormDialog dialog(parent, desk, title, "choose_case");
    dialog.form().choice("case", _("Which case"), cases);
    const auto chosen = std::make_shared<std::string>();
    if (dialog.ask(_("Open"),
                   [chosen](app::OpenPractice&, const domain::Tree& document) { *chosen = document.text("case"); }))
        desk.go_to({"case", *chosen});
}

void go_to_closed_case(wxWindow* parent, Desk& desk, const app::ClientRow& row,
                       const std::vector<app::ClientRow>& everyone)
{
    const auto client = row.person.client;
    desk.ask(
        parent, [client](app::OpenPractice& practice) { return app::list_cases(practice, client); },
        [parent, &desk, client, everyone](const std::vector<domain::Record<domain::CareCase>>& cases) {
            if (cases.empty()) {
                open_new_case(parent, desk, everyone, {client});
                return;
            }
            std::vector<Choice> closed;
            for (const auto& each : cases)
                closed.push_back({each.id.value, joined({words(each->modality),
                                                         each->closed_on ? wxString::Format(_("closed %s"),
                                                                                            date_words(*each->closed_on))
                                                                         : wxString()})});
            if (closed.size() == 1)
                desk.go_to({"case", closed.front().key});
            else
                choose_case(parent, desk, closed, _("Closed cases"));
        });
}

}

void open_new_case(wxWindow* parent, Desk& desk, std::vector<app::ClientRow> everyone,
                   const std::vector<domain::Id<domain::Client>>& about)
{
    FormDialog dialog(parent, desk, _("New case"), "new_case", "new");
    add_fields(dialog, std::move(everyone));
    dialog.form().show(first_document(desk, about));
    dialog.form().changed();
    const auto id = std::make_shared<std::string>();
    if (dialog.ask(_("Open the case"), [id](app::OpenPractice& practice, const domain::Tree& document) {
            *id = keep_case(practice, document).value;
        }))
        desk.go_to({"case", *id});
}

void go_to_case_of(wxWindow* parent, Desk& desk, const app::ClientRow& row, const std::vector<app::ClientRow>& everyone)
{
    if (row.open_cases.size() == 1) {
        desk.go_to({"case", row.open_cases.front().care_case.value});
        return;
    }
    if (row.open_cases.empty()) {
        go_to_closed_case(parent, desk, row, everyone);
        return;
    }
    std::vector<Choice> cases;
    for (const auto& line : row.open_cases)
        cases.push_back({line.care_case.value, case_words(line)});
    choose_case(parent, desk, cases, _("Open cases"));
}

}
