#include "desktop/people/people_field.hpp"

#include "desktop/kit/form.hpp"
#include "desktop/kit/layout.hpp"
#include "desktop/kit/wheel.hpp"
#include "desktop/kit/words.hpp"
#include "desktop/platform/accessible.hpp"

namespace desktop {

namespace {

constexpr std::size_t most_found = 50;

}

PeopleField::PeopleField(wxWindow* parent, const std::string& name, std::vector<app::ClientRow> everyone)
    : Field(name), panel_(new wxPanel(parent)), search_(new wxTextCtrl(panel_, wxID_ANY)),
      found_(new RowList(panel_, "found", _("Found"), {{_("Name"), 260}, {_("Status"), -1}})),
      add_new_(button(panel_, "add_new_person", _("Add as a new client"), [this] { add_new(); })),
      chosen_(new wxPanel(panel_)), everyone_(std::move(everyone))
{
    panel_->SetName(name);
    search_->SetName("find_person");
    search_->SetHint(_("A name; Enter adds the first one found"));
    search_->SetMinSize(panel_->FromDIP(wxSize(160, 34)));
    set_accessible_name(search_, _("Find a person"));
    found_->SetMinSize(panel_->FromDIP(wxSize(-1, 128)));
    chosen_->SetName("chosen_people");
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    line->Add(search_, wxSizerFlags(1).CentreVertical().Border(wxRIGHT, panel_->FromDIP(gap)));
    line->Add(add_new_, wxSizerFlags().CentreVertical());
    sizer->Add(line, wxSizerFlags().Expand());
    sizer->Add(found_, wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, panel_->FromDIP(gap)));
    sizer->Add(chosen_, wxSizerFlags().Expand());
    panel_->SetSizer(sizer);
    search_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { look(); });
    search_->Bind(wxEVT_KEY_DOWN, &PeopleField::on_search_key, this);
    found_->opened = [this](const auto& key) { add(key); };
    look();
}

domain::Tree PeopleField::read() const
{
    domain::Tree::List list;
    for (const auto& each : people_) {
        domain::Tree::Map said{{"role", each.role}, {"from", each.from}, {"to", each.to}};
        said.emplace_back(each.client.empty() ? "name" : "client", each.client.empty() ? each.name : each.client);
        list.push_back(domain::with_paths(each.member, said));
    }
    return list.empty() ? domain::Tree() : domain::Tree(std::move(list));
}

void PeopleField::display(const domain::Tree& value)
{
    std::vector<Person> people;
    if (const auto* list = value.as<domain::Tree::List>())
        for (const auto& each : *list) {
            Person person{each.text("client"),   each.text("name"),   each.text("role"),
                          at_path(each, "from"), at_path(each, "to"), each};
            for (const auto& row : everyone_)
                if (row.person.client.value == person.client)
                    person.name = row.person.name;
            people.push_back(std::move(person));
        }
    people_ = std::move(people);
    show_people();
}

void PeopleField::look()
{
    const auto typed = utf8(search_->GetValue());
    std::vector<Row> rows;
    for (const auto place : app::rows_with_name(everyone_, typed))
        if (rows.size() < most_found)
            rows.push_back({everyone_[place].person.client.value,
                            {shown(everyone_[place].person.name), words(everyone_[place].status)}});
    found_->set_rows(std::move(rows));
    if (found_->chosen().empty() && found_->size() > 0 && !typed.empty())
        found_->choose_place(0);
    add_new_->Enable(!typed.empty());
}

void PeopleField::on_search_key(wxKeyEvent& event)
{
    const bool is_enter = event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER;
    if (event.GetKeyCode() == WXK_DOWN)
        found_->SetFocus();
    else if (is_enter && !search_->IsEmpty() && !found_->chosen().empty())
        add(found_->chosen());
    else if (is_enter && !search_->IsEmpty())
        add_new();
    else
        event.Skip();
}

void PeopleField::add(const std::string& key)
{
    for (const auto& row : everyone_)
        if (row.person.client.value == key && std::ranges::find(people_, key, &Person::client) == people_.end()) {
            auto people = people_;
            people.push_back({key, row.person.name, usual_role_, {}, {}, domain::Tree::Map{}});
            change(std::move(people));
        }
}

void PeopleField::add_new()
{
    const auto name = utf8(search_->GetValue().Strip(wxString::both));
    if (name.empty())
        return;
    auto people = people_;
    people.push_back({{}, name, usual_role_, {}, {}, domain::Tree::Map{}});
    change(std::move(people));
}

void PeopleField::remove(std::size_t place)
{
    auto people = people_;
    people.erase(people.begin() + static_cast<std::ptrdiff_t>(place));
    change(std::move(people));
}

void PeopleField::change(std::vector<Person> people)
{
    people_ = std::move(people);
    search_->ChangeValue({});
    // The button that was pressed must not go while it is still at work.
    panel_->CallAfter([this] {
        look();
        show_people();
        search_->SetFocus();
        changed();
    });
}

void PeopleField::set_staying(std::vector<std::string> clients, const domain::Date& today)
{
    staying_ = std::move(clients);
    today_ = today;
}

void PeopleField::show_people()
{
    ends_.clear();
    chosen_->DestroyChildren();
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    for (std::size_t place = 0; place < people_.size(); ++place)
        sizer->Add(person_line(place), wxSizerFlags().Expand().Border(wxBOTTOM, panel_->FromDIP(4)));
    if (people_.empty())
        sizer->Add(hint(chosen_, _("Nobody yet. Type a name above and press Enter.")), wxSizerFlags().Expand());
    chosen_->SetSizer(sizer);
    publish_ids(chosen_);
    lay_out_around(chosen_);
}

wxSizer* PeopleField::person_line(std::size_t place)
{
    const auto& person = people_[place];
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    auto name = shown(person.name);
    if (person.client.empty())
        name = wxString::Format(_("%s (new)"), name);
    line->Add(heading(chosen_, name, Level::group), wxSizerFlags(1).CentreVertical());
    line->Add(make_role(place), wxSizerFlags().CentreVertical().Border(wxRIGHT, panel_->FromDIP(gap)));
    if (std::ranges::find(staying_, person.client) != staying_.end())
        line->Add(make_end(place), wxSizerFlags().CentreVertical());
    else
        line->Add(
            button(chosen_, wxString::Format("remove_%zu", place + 1), _("Remove"), [this, place] { remove(place); }),
            wxSizerFlags().CentreVertical());
    return line;
}

wxChoice* PeopleField::make_role(std::size_t place)
{
    auto* role = new wxChoice(chosen_, wxID_ANY);
    const auto roles = choices<domain::MemberRole>();
    for (const auto& [key, words] : roles) {
        role->Append(words);
        if (key == people_[place].role)
            role->SetSelection(static_cast<int>(role->GetCount()) - 1);
    }
    leave_wheel_to_page(role);
    role->SetName(wxString::Format("role_%zu", place + 1));
    role->Bind(wxEVT_CHOICE, [this, place, roles](wxCommandEvent& event) {
        people_[place].role = roles[static_cast<std::size_t>(event.GetSelection())].key;
        changed();
    });
    return role;
}

wxSizer* PeopleField::make_end(std::size_t place)
{
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    line->Add(new wxStaticText(chosen_, wxID_ANY, _("Left on")),
              wxSizerFlags().CentreVertical().Border(wxRIGHT, panel_->FromDIP(gap)));
    ends_.push_back(std::make_unique<DateField>(chosen_, utf8(wxString::Format("left_%zu", place + 1)), today_));
    auto* end = ends_.back().get();
    end->show(people_[place].to);
    end->changed = [this, end, place] {
        people_[place].to = end->value();
        changed();
    };
    end->window()->SetMinSize(panel_->FromDIP(wxSize(110, 34)));
    line->Add(end->window(), wxSizerFlags().CentreVertical());
    return line;
}

}
