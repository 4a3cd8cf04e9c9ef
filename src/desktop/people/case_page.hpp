#pragma once

#include "desktop/people/case_header.hpp"
#include "desktop/people/case_tab.hpp"
#include "desktop/people/viewer_choice.hpp"

namespace desktop {

/// A case: who it is about at the top, and its tabs. A place's `part` names the tab, and after a colon what to open
/// there: "sessions", "sessions:new".
class CasePage : public Page {
public:
    CasePage(wxWindow* parent, Desk& desk, const Place& place);

    wxString title() const override;
    std::vector<Action> actions() override;
    void refresh() override;
    void keep_typed() override;
    std::string part() const override;
    std::string care_case() const override { return id_.value; }

private:
    struct Tab {
        std::string name;
        CaseTab* panel;
    };

    void show_case(app::CaseView view);
    void show_header();
    void open_whole(const std::string& part);
    void look_anew(const std::string& part);
    std::string front_name() const;
    void show_concerns();
    void add_tabs();
    void add(const std::string& name, CaseTab* panel);
    void go_to_tab(const std::string& part);
    CaseTab* front() const;

    domain::Id<domain::CareCase> id_;
    std::string part_;
    std::shared_ptr<app::CaseView> care_case_;
    CaseHeader* header_;
    ViewerChoice* choice_;
    wxNotebook* book_;
    std::vector<Tab> tabs_;
};

}
