#include "desktop/care_case/case_tab.hpp"

namespace desktop {

namespace {

class IntakeTab : public CaseTab {
public:
    using CaseTab::CaseTab;
    wxString title() const override { return _("Intake"); }
    void refresh() override {}
    wxString help() const override { return {}; }
};

}

CaseTab* make_intake_tab(wxWindow* parent, Desk& desk, const SharedCase& care_case)
{
    return new IntakeTab(parent, desk, care_case);
}

}
