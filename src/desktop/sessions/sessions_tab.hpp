#pragma once

#include "desktop/kit/row_list.hpp"
#include "desktop/people/case_tab.hpp"
#include "desktop/sessions/chart_cells.hpp"
#include "desktop/sessions/chart_filter.hpp"
#include "desktop/sessions/preview.hpp"
#include "desktop/sessions/session_dialogs.hpp"

namespace desktop {

/// The sessions of a case and what was between them, and the ways to write about either.
class SessionsTab : public CaseTab {
public:
    SessionsTab(wxWindow* parent, Desk& desk, const SharedCase& care_case);

    wxString title() const override { return _("&Sessions"); }
    std::vector<Action> actions() override;
    void refresh() override;
    /// "new", "plan", "contact", or the id of a session.
    void open(const std::string& part) override;

private:
    wxPanel* make_timeline();
    wxWindow* make_buttons(wxWindow* parent);
    wxWindow* make_detail(wxWindow* parent);
    wxPanel* make_session_buttons(wxWindow* parent);
    wxWindow* make_empty();

    void show(Timeline timeline);
    void show_chosen(const std::string& key);
    void make_chart();
    std::vector<Row> rows() const;
    void filter();

    void new_session();
    void plan();
    void new_contact();
    void open_note();
    void open_private_note();
    void edit();
    void mark();

    const TimelineSession* chosen_session() const { return timeline_.session(rows_->chosen()); }
    SessionCase session_case() const { return {id(), member_choices()}; }
    void refresh_if(bool kept);

    Timeline timeline_;
    bool is_open_ = false; ///< was looked at already; reading it again is no look of its own
    std::string wanted_;   ///< what to choose once it is there
    ChartColumns columns_;
    wxPanel* chart_place_ = nullptr; ///< where the filters and the list stand, made anew where they are others
    ChartFilterBar* filter_ = nullptr;
    RowList* rows_ = nullptr;
    wxScrolledWindow* detail_ = nullptr;
    Preview* preview_ = nullptr;
    wxPanel* session_buttons_ = nullptr;
    wxButton* note_button_ = nullptr;
    wxButton* change_contact_ = nullptr;
    wxPanel* full_;
    wxWindow* empty_;
};

}
