#include "desktop/pages.hpp"

namespace desktop {

namespace {

class LibraryPage : public Page {
public:
    using Page::Page;
    wxString title() const override { return _("Library"); }
    void refresh() override {}
    wxString help() const override { return {}; }
};

}

Page* make_library_page(wxWindow* parent, Desk& desk, const Place&)
{
    return new LibraryPage(parent, desk);
}

}
