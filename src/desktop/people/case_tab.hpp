#pragma once

#include "app/people/cases.hpp"
#include "desktop/kit/field.hpp"
#include "desktop/page.hpp"

#include <memory>

namespace desktop {

/// One tab of a case: it works on the case that is open on the page and refreshes when it comes to the front.
class CaseTab : public wxScrolledWindow {
public:
    /// `care_case` is filled by the page before the first refresh.
    CaseTab(wxWindow* parent, Desk& desk, std::shared_ptr<const app::CaseView> care_case);

    virtual wxString title() const = 0;
    virtual std::vector<Action> actions() { return {}; }
    virtual void refresh() = 0;
    virtual void keep_typed() {}
    /// Opens what a place names beside the tab: "new_session", an id.
    virtual void open(const std::string&) {}

    /// Called after each change to the case, so that its header and this tab say how it is now.
    std::function<void()> case_changed = [] {};

protected:
    Desk& desk() const { return desk_; }
    const app::CaseView& care_case() const { return *care_case_; }
    const domain::Id<domain::CareCase>& id() const { return care_case_->care_case.id; }
    /// Whether the case is looked at whole, by the counselor alone.
    bool is_whole() const { return desk_.viewer().sees_counselors_own(*care_case_->care_case); }
    /// A member's name as the screen may show it now.
    wxString name_of(const domain::Id<domain::Client>& client) const;
    /// The members to pick from.
    std::vector<Choice> member_choices() const;
    /// The only member, for a case of one; empty for others.
    domain::Id<domain::Client> only_member() const;

private:
    Desk& desk_;
    std::shared_ptr<const app::CaseView> care_case_;
};

using SharedCase = std::shared_ptr<const app::CaseView>;

// One maker for each tab, in the tab's own file.
CaseTab* make_overview_tab(wxWindow* parent, Desk& desk, const SharedCase& care_case);
CaseTab* make_intake_tab(wxWindow* parent, Desk& desk, const SharedCase& care_case);
CaseTab* make_sessions_tab(wxWindow* parent, Desk& desk, const SharedCase& care_case);
CaseTab* make_homework_tab(wxWindow* parent, Desk& desk, const SharedCase& care_case);
CaseTab* make_measures_tab(wxWindow* parent, Desk& desk, const SharedCase& care_case);
CaseTab* make_plan_tab(wxWindow* parent, Desk& desk, const SharedCase& care_case);
CaseTab* make_reports_tab(wxWindow* parent, Desk& desk, const SharedCase& care_case);

}
