#include "desktop/people/clients_page.hpp"

#include "desktop/kit/dates.hpp"
#include "desktop/kit/wheel.hpp"
#include "desktop/kit/words.hpp"
#include "desktop/pages.hpp"
#include "desktop/people/case_forms.hpp"
#include "desktop/people/client_forms.hpp"
#include "desktop/vault/export_dialog.hpp"

namespace desktop {

namespace {

/// The first two of the filter; the statuses follow.
enum { in_touch, everyone, first_status };

bool is_in_touch(domain::ClientStatus status)
{
    return status != domain::ClientStatus::closed && status != domain::ClientStatus::not_taken_on;
}

}

ClientsPage::ClientsPage(wxWindow* parent, Desk& desk, const Place& place) : Page(parent, desk), wanted_(place.id)
{
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    add_line(sizer, make_head(), 0);
    add_line(sizer, make_filter(), FromDIP(group_gap));
    list_ = new RowList(this, "clients", _("Clients"),
                        {{_("Name"), 200},
                         {_("Status"), 110},
                         {_("Open cases"), 270},
                         {_("Last session"), 120},
                         {_("Next session"), -1}});
    count_ = hint(this, {});
    nobody_ =
        empty_state(this, _("Nobody here yet"),
                    _("Clients are the people you work with. Add the first one, or note an enquiry with a name and "
                      "a way to call back."),
                    button(this, "first_client", _("Add a client"), [this] { add_client(); }));
    nobody_->Hide();
    sizer->Add(list_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(group_gap)));
    sizer->Add(nobody_, wxSizerFlags().Expand());
    add_line(sizer, count_);
    auto* outer = new wxBoxSizer(wxVERTICAL);
    outer->Add(sizer, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(page_edge)));
    SetSizer(outer);
    list_->opened = [this](const auto& key) { open(key); };
}

wxSizer* ClientsPage::make_head()
{
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(heading(this, _("Clients"), Level::page), wxSizerFlags(1).CentreVertical());
    const auto add = [&](wxButton* made) {
        row->Add(made, wxSizerFlags().CentreVertical().Border(wxLEFT, FromDIP(gap)));
    };
    add(button(this, "enquiry", _("Enquiry..."), [this] { add_enquiry(); }));
    add(button(this, "new_case", _("New case..."), [this] { add_case(); }));
    auto* first = button(this, "new_client", _("New client..."), [this] { add_client(); });
    make_filled(first);
    add(first);
    return row;
}

wxSizer* ClientsPage::make_filter()
{
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const auto add_label = [&](const wxString& text) {
        row->Add(new wxStaticText(this, wxID_ANY, text), wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(gap)));
    };
    add_label(_("Name"));
    search_ = new wxTextCtrl(this, wxID_ANY);
    search_->SetName("search");
    search_->SetHint(_("Any part of a name"));
    search_->SetMinSize(FromDIP(wxSize(200, 34)));
    row->Add(search_, wxSizerFlags(1).CentreVertical());
    row->AddSpacer(FromDIP(group_gap));
    add_label(_("Show"));
    status_ = new wxChoice(this, wxID_ANY);
    status_->SetName("status_filter");
    leave_wheel_to_page(status_);
    status_->Append(_("In touch"));
    status_->Append(_("Everyone"));
    for (const auto& choice : choices<domain::ClientStatus>())
        status_->Append(choice.words);
    status_->SetSelection(in_touch);
    row->Add(status_, wxSizerFlags().CentreVertical());
    search_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { look(); });
    search_->Bind(wxEVT_KEY_DOWN, &ClientsPage::on_search_key, this);
    status_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { look(); });
    return row;
}

std::vector<Action> ClientsPage::actions()
{
    return {
        {"find_client", _("&Search by name"), "Ctrl+Shift+F", [this] { search_->SetFocus(); }},
        {},
        {"new_client", _("&New client..."), "Ctrl+N", [this] { add_client(); }},
        {"enquiry", _("&Enquiry..."), "Ctrl+Shift+N", [this] { add_enquiry(); }},
        {"new_case", _("New &case..."), "Ctrl+O", [this] { add_case(); }},
        {},
        {"open_case", _("&Open the case"), "Ctrl+Return", [this] { open(list_->chosen()); }},
        {"edit_client", _("E&dit client..."), "F2", [this] { edit(); }},
        {"export_client", _("E&xport their records..."), "", [this] { export_records(); }},
    };
}

void ClientsPage::refresh()
{
    desk().look_anew(
        this, [](const app::Looking& looking) { return app::client_list(looking); },
        [this](std::vector<app::ClientRow> rows) { show(std::move(rows)); });
}

void ClientsPage::show(std::vector<app::ClientRow> rows)
{
    rows_ = std::move(rows);
    nobody_->Show(rows_.empty());
    list_->Show(!rows_.empty());
    look();
    if (!wanted_.empty())
        list_->choose(std::exchange(wanted_, {}));
    Layout();
}

void ClientsPage::look()
{
    std::vector<Row> rows;
    for (const auto place : app::rows_with_name(rows_, utf8(search_->GetValue())))
        if (fits_status(rows_[place]))
            rows.push_back(shown_row(rows_[place]));
    const int count = static_cast<int>(rows.size());
    list_->set_rows(std::move(rows));
    if (list_->chosen().empty() && count > 0)
        list_->choose_place(0);
    count_->SetLabel(rows_.empty() ? wxString() : wxString::Format(wxPLURAL("%d person", "%d people", count), count));
}

bool ClientsPage::fits_status(const app::ClientRow& row) const
{
    const int filter = status_->GetSelection();
    if (filter == everyone || (filter == in_touch && !search_->IsEmpty()))
        return true;
    return filter == in_touch ? is_in_touch(row.status) : static_cast<int>(row.status) == filter - first_status;
}

Row ClientsPage::shown_row(const app::ClientRow& row) const
{
    std::vector<wxString> cases;
    for (const auto& line : row.open_cases) {
        std::vector<wxString> others;
        for (const auto& member : line.members)
            if (member.client != row.person.client)
                others.push_back(shown(member.name));
        const auto what = line.title.empty() ? words(line.modality) : shown(line.title);
        cases.push_back(others.empty() ? what : wxString::Format(_("%s with %s"), what, joined(others, ", ")));
    }
    const auto near = [&](const auto& day) { return day ? near_words(*day, desk().today()) : wxString(); };
    return {
        row.person.client.value,
        {shown(row.person.name), words(row.status), joined(cases, "; "), near(row.last_held), near(row.next_planned)}};
}

const app::ClientRow* ClientsPage::chosen() const
{
    const auto key = list_->chosen();
    for (const auto& row : rows_)
        if (row.person.client.value == key)
            return &row;
    return nullptr;
}

void ClientsPage::on_search_key(wxKeyEvent& event)
{
    if (event.GetKeyCode() == WXK_DOWN)
        list_->SetFocus();
    else if (event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER)
        open(list_->chosen());
    else if (event.GetKeyCode() == WXK_ESCAPE)
        search_->Clear();
    else
        event.Skip();
}

void ClientsPage::open(const std::string&)
{
    if (const auto* row = chosen())
        CallAfter([this, row = *row] { go_to_case_of(this, desk(), row, rows_); });
}

void ClientsPage::add_client()
{
    wanted_ = ask_new_client(this, desk());
    if (!wanted_.empty())
        refresh();
}

void ClientsPage::add_enquiry()
{
    wanted_ = ask_enquiry(this, desk());
    if (!wanted_.empty())
        refresh();
}

void ClientsPage::add_case()
{
    open_new_case(this, desk(), rows_);
}

void ClientsPage::edit()
{
    if (const auto* row = chosen()) {
        wanted_ = row->person.client.value;
        edit_client(this, desk(), row->person.client, [this] { refresh(); });
    }
}

void ClientsPage::export_records()
{
    const auto* row = chosen();
    if (row && desk().viewer().may_open_counselors_own())
        show_export_of(this, desk(), {{}, row->person.client},
                       wxString::Format(_("%s: what they may see of their cases"), shown(row->person.name)));
}

Page* make_clients_page(wxWindow* parent, Desk& desk, const Place& place)
{
    return new ClientsPage(parent, desk, place);
}

}
