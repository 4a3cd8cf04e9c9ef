#include "desktop/care_case/case_tab.hpp"

namespace desktop {

namespace {

class SessionsTab : public CaseTab {
public:
    using CaseTab::CaseTab;
    wxString title() const override { return _("Sessions"); }
    void refresh() override {}
    wxString help() const override { return {}; }
};

}

CaseTab* make_sessions_tab(wxWindow* parent, Desk& desk, const SharedCase& care_case)
{
    return new SessionsTab(parent, desk, care_case);
}

}
