#include "desktop/pages.hpp"

namespace desktop {

namespace {

class IntakePage : public Page {
public:
    using Page::Page;
    wxString title() const override { return _("Intake"); }
    void refresh() override {}
    wxString help() const override { return {}; }
};

}

Page* make_intake_page(wxWindow* parent, Desk& desk, const Place&)
{
    return new IntakePage(parent, desk);
}

}
