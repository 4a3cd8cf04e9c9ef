#include "desktop/care_case/case_tab.hpp"

namespace desktop {

namespace {

class HomeworkTab : public CaseTab {
public:
    using CaseTab::CaseTab;
    wxString title() const override { return _("Homework"); }
    void refresh() override {}
    wxString help() const override { return {}; }
};

}

CaseTab* make_homework_tab(wxWindow* parent, Desk& desk, const SharedCase& care_case)
{
    return new HomeworkTab(parent, desk, care_case);
}

}
