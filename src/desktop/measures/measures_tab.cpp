#include "desktop/care_case/case_tab.hpp"

namespace desktop {

namespace {

class MeasuresTab : public CaseTab {
public:
    using CaseTab::CaseTab;
    wxString title() const override { return _("Measures"); }
    void refresh() override {}
    wxString help() const override { return {}; }
};

}

CaseTab* make_measures_tab(wxWindow* parent, Desk& desk, const SharedCase& care_case)
{
    return new MeasuresTab(parent, desk, care_case);
}

}
