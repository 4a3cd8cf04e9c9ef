#pragma once

#include "app/people/client_list.hpp"
#include "desktop/kit/row_list.hpp"
#include "desktop/page.hpp"

namespace desktop {

/// Everyone, found by any part of a name while typing. The list is read once; looking through it asks nobody.
class ClientsPage : public Page {
public:
    ClientsPage(wxWindow* parent, Desk& desk, const Place& place);

    wxString title() const override { return _("&Clients"); }
    std::vector<Action> actions() override;
    void refresh() override;
    void focus_first() override { search_->SetFocus(); }

private:
    wxSizer* make_head();
    wxSizer* make_filter();
    void show(std::vector<app::ClientRow> rows);
    void look();
    bool fits_status(const app::ClientRow& row) const;
    Row shown_row(const app::ClientRow& row) const;
    const app::ClientRow* chosen() const;
    void on_search_key(wxKeyEvent& event);
    void open(const std::string& key);
    void add_client();
    void add_enquiry();
    void add_case();
    void edit();
    void export_records();

    std::string wanted_;
    wxTextCtrl* search_ = nullptr;
    wxChoice* status_ = nullptr;
    RowList* list_;
    wxStaticText* count_;
    wxWindow* nobody_;
    std::vector<app::ClientRow> rows_;
};

}
