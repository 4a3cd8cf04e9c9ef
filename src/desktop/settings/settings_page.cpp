#include "desktop/pages.hpp"

namespace desktop {

namespace {

class SettingsPage : public Page {
public:
    using Page::Page;
    wxString title() const override { return _("Settings"); }
    void refresh() override {}
    wxString help() const override { return {}; }
};

}

Page* make_settings_page(wxWindow* parent, Desk& desk)
{
    return new SettingsPage(parent, desk);
}

}
