#pragma once

#include "app/people/case_file.hpp"
#include "desktop/kit/lines.hpp"
#include "desktop/people/case_tab.hpp"

namespace desktop {

/// The case at a glance: what comes next, what the last note left, how practice, goals and scores stand.
class OverviewTab : public CaseTab {
public:
    OverviewTab(wxWindow* parent, Desk& desk, SharedCase care_case);

    wxString title() const override { return _("&Overview"); }
    std::vector<Action> actions() override;
    void refresh() override;

private:
    void show(const app::CaseFile& file);
    void add_next(wxWindow* parent, const app::CaseFile& file);
    void add_last_note(wxWindow* parent, const app::CaseFile& file);
    void add_practice(wxWindow* parent, const app::CaseFile& file);
    void add_goals(wxWindow* parent, const app::CaseFile& file);
    void add_goal(wxWindow* parent, const app::CaseGoal& goal, bool is_whole);
    void say_nothing(wxWindow* parent, const app::CaseFile& file, const wxString& words);
    void add_measures(wxWindow* parent, const app::CaseFile& file);
    /// A heading of the column that `parent` is.
    void add_title(wxWindow* parent, const wxString& title);
    /// Where there are several members, whose it is.
    wxString whose(const std::optional<app::ShownPerson>& person) const;
    void open_note();
    void go(const std::string& part) { desk().go_to({"case", id().value, part}); }

    std::string last_note_session_;
    Lines lines_;
};

}
