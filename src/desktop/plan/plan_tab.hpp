#pragma once

#include "app/plan/plan_view.hpp"
#include "desktop/kit/row_list.hpp"
#include "desktop/people/case_tab.hpp"
#include "desktop/plan/plan_dialogs.hpp"

namespace desktop {

/// What the work goes toward and what has to be looked after: goals, concerns, safety plans and
/// screens, attachment injuries, permissions.
class PlanTab : public CaseTab {
public:
    PlanTab(wxWindow* parent, Desk& desk, const SharedCase& care_case);

    wxString title() const override { return _("Plan"); }
    std::vector<Action> actions() override;
    void refresh() override;
    void open(const std::string& what) override;

private:
    /// A list with what its chosen line says in full.
    struct Section {
        wxStaticText* title;
        RowList* list;
        wxPanel* detail;
        wxWindow* buttons;
        wxStaticText* empty;
    };

    void make_goals();
    void make_concerns();
    void make_screens();
    void make_injuries();
    void make_safety_plans();
    void make_permissions();
    Section make_section(const std::string& name, const wxString& title, const wxString& empty,
                         const std::vector<Column>& columns, std::initializer_list<wxButton*> buttons);
    void set_rows(Section& section, std::vector<Row> rows);
    void show(app::PlanView view);
    void show_goals();
    void show_goal(const std::string& id);
    void show_concerns();
    void show_concern(const std::string& id);
    void show_screens();
    void show_injuries();
    void show_injury(const std::string& id);
    void show_safety_plans();
    void show_safety_plan(const Choice& member, const std::vector<domain::Record<domain::SafetyPlan>>& versions);
    void show_permissions();
    void fill_detail(Section& section, const std::vector<wxString>& lines);
    void forget_what_is_private();
    void relayout();

    DialogCase dialog_case() const { return {id(), member_choices()}; }
    bool is_couple() const { return domain::is_joint(*care_case().care_case); }
    const app::GoalView* chosen_goal() const;
    const app::ConcernView* chosen_concern() const;
    const app::InjuryView* chosen_injury() const;
    wxString who(const domain::Id<domain::Client>& client) const;
    void new_goal();
    void change();
    void rate();
    void set_status(domain::GoalStatus status);
    void respond();
    void close_concern();
    void new_concern();
    void new_screen(const std::string& client);
    void new_injury();
    void change_chosen_injury();
    void write_safety_plan(const std::string& client);
    void kept(const wxString& words);

    wxBoxSizer* sizer_;
    Section goals_{};
    Section concerns_{};
    Section injuries_{};
    Section permissions_{};
    wxButton* met_ = nullptr;
    wxButton* dropped_ = nullptr;
    wxButton* reopen_ = nullptr;
    wxPanel* screens_ = nullptr;
    wxPanel* safety_plans_ = nullptr;
    wxStaticText* hidden_ = nullptr;
    app::PlanView view_;
    bool is_shown_ = false; ///< what the view says
    bool is_open_ = false;  ///< was looked at already; reading it again is no look of its own
    std::string wanted_;    ///< a concern to choose once it is there
};

}
