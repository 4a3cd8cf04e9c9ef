#include "desktop/finder.hpp"

#include "desktop/kit/words.hpp"
#include "desktop/platform/accessible.hpp"
#include "domain/strip_code.hpp"

namespace desktop {

namespace {

constexpr std::size_t most_people = 12;

wxString about(const app::PersonInCase& person)
{
    wxString others;
    for (const auto& member : person.members)
        others += (others.empty() ? wxString() : wxString(", ")) + shown(member);
    return joined({words(person.modality), person.members.size() > 1 ? others : wxString(),
                   person.is_closed ? wxString(_("closed")) : wxString()});
}

// A key says what it is and its place among those: a name could stand for two.
constexpr std::string_view of_case = "case:";
constexpr std::string_view of_action = "action:";
constexpr std::string_view of_strip = "strip:";

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

std::optional<app::StripFound> Finder::ask()
{
    desk_.look(this, app::people_in_cases, [this](std::vector<app::PersonInCase> people) {
        people_ = std::move(people);
        look();
    });
    look();
    typed_->SetFocus();
    if (ShowModal() != wxID_OK)
        return std::nullopt;
    const auto key = list_->chosen();
    if (key.starts_with(of_strip))
        return strip_;
    if (key.starts_with(of_case))
        desk_.go_to({"case", key.substr(of_case.size())});
    else if (key.starts_with(of_action))
        actions_.at(std::stoul(key.substr(of_action.size()))).run();
    return std::nullopt;
}

// A code on a strip opens that strip.
void Finder::look_for_strip(const std::string& typed)
{
    const auto code = domain::parse_strip_code(typed);
    if (!code || (strip_ && strip_->task->code == *code))
        return;
    const auto find = [code = *code, viewer = desk_.viewer().to_open()](app::OpenPractice& practice) {
        return app::find_strip({practice, viewer}, code);
    };
    desk_.read_anew(this, find, [this](const std::optional<app::StripFound>& found) {
        strip_ = found;
        if (found)
            look();
    });
}

void Finder::look()
{
    std::vector<Row> rows;
    const auto typed = typed_->GetValue().Lower();
    look_for_strip(utf8(typed));
    if (strip_ && domain::parse_strip_code(utf8(typed)) == strip_->task->code)
        rows.push_back({std::string(of_strip),
                        {wxString::Format(_("Type back the strip %s"), shown(strip_->task->code)),
                         joined({shown(strip_->person.name), shown(strip_->title)})}});
    if (!typed.empty())
        for (const auto place : app::people_with_name(people_, utf8(typed), most_people)) {
            const auto& person = people_[place];
            rows.push_back({std::string(of_case) + person.care_case.value, {shown(person.name), about(person)}});
        }
    for (std::size_t i = 0; i < actions_.size(); ++i) {
        const auto label = wxControl::RemoveMnemonics(actions_[i].label);
        if (!label.empty() && actions_[i].name != "find" && label.Lower().Contains(typed))
            rows.push_back({std::string(of_action) + std::to_string(i), {label, actions_[i].key}});
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
