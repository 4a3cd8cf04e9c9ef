#include "desktop/care_case/case_tab.hpp"

namespace desktop {

namespace {

class ReportsTab : public CaseTab {
public:
    using CaseTab::CaseTab;
    wxString title() const override { return _("Reports"); }
    void refresh() override {}
    wxString help() const override { return {}; }
};

}

CaseTab* make_reports_tab(wxWindow* parent, Desk& desk, const SharedCase& care_case)
{
    return new ReportsTab(parent, desk, care_case);
}

}
