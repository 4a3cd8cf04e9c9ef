#include "desktop/finder.hpp"

#include "app/people/cases.hpp"
#include "app/people/clients.hpp"
#include "desktop/kit/words.hpp"
#include "desktop/platform/accessible.hpp"

namespace desktop {

namespace {

constexpr std::size_t most_people = 12;

struct Found {
    std::string care_case;
    std::string name;
    std::string members;
    domain::Modality modality;
    bool is_closed;
};

std::string member_names(const std::vector<domain::Record<domain::Client>>& everyone, const domain::CareCase& care_case)
{
    std::string names;
    for (const auto& member : care_case.members)
        for (const auto& client : everyone)
            if (client.id == member.client)
                names += (names.empty() ? "" : ", ") + domain::name_of(*client);
    return names;
}

std::vector<Found> find_people(app::OpenPractice& practice, const std::string& typed)
{
    std::vector<Found> found;
    const auto everyone = app::list_clients(practice);
    for (const auto& client : app::list_clients(practice, typed)) {
        for (const auto& care_case : app::list_cases(practice, client.id))
            found.push_back({care_case.id.value, domain::name_of(*client), member_names(everyone, *care_case),
                             care_case->modality, care_case->closed_on.has_value()});
        if (found.size() >= most_people)
            break;
    }
    std::ranges::stable_partition(found, [](const auto& each) { return !each.is_closed; });
    return found;
}

}

Finder::Finder(wxWindow* parent, Desk& desk, std::vector<Action> actions)
    : wxDialog(parent, wxID_ANY, _("Find"), wxDefaultPosition, parent->FromDIP(wxSize(560, 420)),
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      desk_(desk), actions_(std::move(actions))
{
    SetName("finder");
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    auto* label = new wxStaticText(this, wxID_ANY, _("A client's name, or what you want to do"));
    typed_ = new wxTextCtrl(this, wxID_ANY);
    typed_->SetName("typed");
    list_ = new RowList(this, "found", _("Found"), {{_("What"), 260}, {_("Where"), -1}});
    sizer->Add(label, wxSizerFlags().Border(wxLEFT | wxTOP, FromDIP(group_gap)));
    sizer->Add(typed_, wxSizerFlags().Expand().Border(wxALL, FromDIP(group_gap)));
    sizer->Add(list_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(group_gap)));
    SetSizer(sizer);
    typed_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { look(); });
    typed_->Bind(wxEVT_KEY_DOWN, &Finder::on_key, this);
    list_->opened = [this](const auto&) { take(); };
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE)
            EndModal(wxID_CANCEL);
        else
            event.Skip();
    });
    publish_ids(this);
    CentreOnParent();
}

void Finder::ask()
{
    look();
    typed_->SetFocus();
    if (ShowModal() != wxID_OK)
        return;
    const auto key = list_->chosen();
    if (key.starts_with("case:")) {
        desk_.go_to({"case", key.substr(5)});
        return;
    }
    const auto action = std::ranges::find(actions_, key, &Action::name);
    if (action != actions_.end())
        action->run();
}

void Finder::look()
{
    const auto typed = utf8(typed_->GetValue());
    if (typed.empty() || desk_.client_in_room()) {
        show({});
        return;
    }
    desk_.ask(
        this, [typed](app::OpenPractice& practice) { return find_people(practice, typed); },
        [this, typed](const std::vector<Found>& found) {
            if (typed != utf8(typed_->GetValue()))
                return;
            std::vector<Person> people;
            for (const auto& each : found)
                people.push_back(
                    {each.care_case, shown(each.name),
                     joined({words(each.modality), each.members == each.name ? wxString() : shown(each.members),
                             each.is_closed ? wxString(_("closed")) : wxString()})});
            show(people);
        });
}

void Finder::show(const std::vector<Person>& people)
{
    std::vector<Row> rows;
    for (const auto& person : people)
        rows.push_back({"case:" + person.care_case, {person.name, person.what}});
    const auto typed = typed_->GetValue().Lower();
    for (const auto& action : actions_) {
        const auto label = wxControl::RemoveMnemonics(action.label);
        if (!label.empty() && action.name != "find" && label.Lower().Contains(typed))
            rows.push_back({action.name, {label, action.key}});
    }
    list_->set_rows(std::move(rows));
    if (list_->chosen().empty() && list_->size() > 0)
        list_->choose_place(0);
}

void Finder::take()
{
    if (!list_->chosen().empty())
        EndModal(wxID_OK);
}

void Finder::on_key(wxKeyEvent& event)
{
    const auto place = list_->chosen_place();
    if (event.GetKeyCode() == WXK_DOWN)
        list_->choose_place(place ? *place + 1 : 0);
    else if (event.GetKeyCode() == WXK_UP && place && *place > 0)
        list_->choose_place(*place - 1);
    else if (event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER)
        take();
    else
        event.Skip();
}

}
