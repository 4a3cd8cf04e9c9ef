#include "desktop/pages.hpp"

namespace desktop {

namespace {

class NotePage : public Page {
public:
    using Page::Page;
    wxString title() const override { return _("Note"); }
    void refresh() override {}
    wxString help() const override { return {}; }
};

}

Page* make_note_page(wxWindow* parent, Desk& desk, const Place&)
{
    return new NotePage(parent, desk);
}

}
