#include "desktop/pages.hpp"

namespace desktop {

namespace {

class TodayPage : public Page {
public:
    using Page::Page;
    wxString title() const override { return _("Today"); }
    void refresh() override {}
    wxString help() const override { return {}; }
};

}

Page* make_today_page(wxWindow* parent, Desk& desk)
{
    return new TodayPage(parent, desk);
}

}
