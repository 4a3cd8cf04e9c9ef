#include "desktop/pages.hpp"

namespace desktop {

namespace {

class ClientsPage : public Page {
public:
    using Page::Page;
    wxString title() const override { return _("Clients"); }
    void refresh() override {}
    wxString help() const override { return {}; }
};

}

Page* make_clients_page(wxWindow* parent, Desk& desk, const Place&)
{
    return new ClientsPage(parent, desk);
}

}
