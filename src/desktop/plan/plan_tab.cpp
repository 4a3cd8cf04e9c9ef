#include "desktop/care_case/case_tab.hpp"

namespace desktop {

namespace {

class PlanTab : public CaseTab {
public:
    using CaseTab::CaseTab;
    wxString title() const override { return _("Plan"); }
    void refresh() override {}
    wxString help() const override { return {}; }
};

}

CaseTab* make_plan_tab(wxWindow* parent, Desk& desk, const SharedCase& care_case)
{
    return new PlanTab(parent, desk, care_case);
}

}
