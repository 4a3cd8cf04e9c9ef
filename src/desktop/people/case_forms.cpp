#include "desktop/people/case_forms.hpp"

#include "app/people/cases.hpp"
#include "desktop/editing/form_dialog.hpp"
#include "desktop/kit/dates.hpp"
#include "desktop/kit/words.hpp"
#include "desktop/people/people_field.hpp"

namespace desktop {

namespace {

/// The people as the field says them: the document of each member, and the names of those who are no clients yet.
struct People {
    domain::Tree::List members;
    std::vector<std::string> names;
};

People people_in(const domain::Tree& document)
{
    People people;
    const auto field = at_path(document, "members");
    if (const auto* list = field.as<domain::Tree::List>())
        for (const auto& each : *list) {
            people.names.push_back(each.text("name"));
            auto member = std::get<domain::Tree::Map>(each.value);
            std::erase_if(member, [](const auto& key) { return key.first == "name"; });
            if (!each.find("client"))
                member.emplace_back("client", "new"); // what is required; it gets its own below
            people.members.push_back(std::move(member));
        }
    return people;
}

void leave_new_open(std::vector<domain::CaseMember>& members, const std::vector<std::string>& names)
{
    for (std::size_t i = 0; i < members.size(); ++i)
        if (!names[i].empty())
            members[i].client = {};
}

domain::Id<domain::CareCase> keep_case(app::OpenPractice& practice, domain::Tree document)
{
    const auto people = people_in(document);
    set_path(document, "members", people.members.empty() ? domain::Tree() : domain::Tree(people.members));
    auto care_case = domain::from_tree<domain::CareCase>(document);
    leave_new_open(care_case.members, people.names);
    return app::open_case_with_new(practice, std::move(care_case), people.names);
}

void keep_members(app::OpenPractice& practice, const domain::Record<domain::CareCase>& care_case,
                  const domain::Tree& document)
{
    const auto people = people_in(document);
    std::vector<domain::CaseMember> members;
    for (const auto& each : people.members)
        members.push_back(domain::from_tree<domain::CaseMember>(each));
    leave_new_open(members, people.names);
    for (auto& member : members)
        if (!domain::is_member(*care_case, member.client))
            member.from = practice.clock().today();
    app::change_members(practice, care_case.id, care_case.row_version, std::move(members), people.names);
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
    const auto chosen =
        dialog.ask(_("Open"), [](app::OpenPractice&, const domain::Tree& document) { return document.text("case"); });
    if (chosen)
        desk.go_to({"case", *chosen});
}

void go_to_closed_case(wxWindow* parent, Desk& desk, const app::ClientRow& row,
                       const std::vector<app::ClientRow>& everyone)
{
    const auto client = row.person.client;
    desk.look(
        parent, [client](const app::Looking& looking) { return app::list_cases(looking, client); },
        [parent, &desk, client, everyone](const std::vector<domain::Record<domain::CareCase>>& cases) {
            if (cases.empty()) {
                open_new_case(parent, desk, everyone, {client});
                return;
            }
            std::vector<Choice> closed;
            for (const auto& each : cases)
                closed.push_back(
                    {each.id.value,
                     joined({words(each->modality), each->closed_on
                                                        ? wxString::Format(_("closed %s"), date_words(*each->closed_on))
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
    const auto id = dialog.ask(_("Open the case"), keep_case);
    if (id)
        desk.go_to({"case", id->value});
}

void change_members(wxWindow* parent, Desk& desk, const domain::Record<domain::CareCase>& care_case,
                    const std::function<void()>& done)
{
    desk.look(parent, app::client_list, [parent, &desk, care_case, done](std::vector<app::ClientRow> everyone) {
        FormDialog dialog(parent, desk, _("Who is in the case"), "change_members", care_case.id.value);
        dialog.form().add_hint(_("Nobody who was a member is taken out, since what was said stays theirs. Say "
                                 "when they left."));
        std::vector<std::string> staying;
        for (const auto& member : care_case->members)
            staying.push_back(member.client.value);
        dialog.form().add(_("Who is in it"), [&](wxWindow* inside) {
            auto field = std::make_unique<PeopleField>(inside, "members", std::move(everyone));
            field->set_staying(std::move(staying), desk.today());
            field->set_usual_role(usual_role(std::string(domain::token_of(care_case->modality))));
            return field;
        });
        dialog.form().show(domain::to_tree(*care_case));
        if (dialog.ask(_("Save"), [care_case](app::OpenPractice& practice, const domain::Tree& document) {
                keep_members(practice, care_case, document);
            }))
            done();
    });
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
