#include "desktop/pages.hpp"

namespace desktop {

namespace {

class CasePage : public Page {
public:
    using Page::Page;
    wxString title() const override { return _("Case"); }
    void refresh() override {}
    wxString help() const override { return {}; }
};

}

Page* make_case_page(wxWindow* parent, Desk& desk, const Place&)
{
    return new CasePage(parent, desk);
}

}
