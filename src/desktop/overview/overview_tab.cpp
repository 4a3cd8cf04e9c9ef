#include "desktop/care_case/case_tab.hpp"

namespace desktop {

namespace {

class OverviewTab : public CaseTab {
public:
    using CaseTab::CaseTab;
    wxString title() const override { return _("Overview"); }
    void refresh() override {}
    wxString help() const override { return {}; }
};

}

CaseTab* make_overview_tab(wxWindow* parent, Desk& desk, const SharedCase& care_case)
{
    return new OverviewTab(parent, desk, care_case);
}

}
