#pragma once

#include "app/reports/issued_reports.hpp"
#include "desktop/editing/saver.hpp"
#include "desktop/kit/row_list.hpp"
#include "desktop/people/case_tab.hpp"
#include "desktop/reports/other_report.hpp"
#include "desktop/reports/pdf_preview.hpp"
#include "desktop/reports/report_form.hpp"
#include "desktop/reports/report_kinds.hpp"

namespace desktop {

/// The reports of a case: which kind, what goes in at the left, the very pages at the right, and the reports that were
/// given out. The client progress report has a form of its own; the others share one.
class ReportsTab : public CaseTab {
public:
    ReportsTab(wxWindow* parent, Desk& desk, const SharedCase& care_case);

    wxString title() const override { return _("Reports"); }
    std::vector<Action> actions() override;
    void refresh() override;
    void keep_typed() override;

private:
    void ask_issued();

    wxSizer* make_kind();
    wxSizer* make_left();
    wxSizer* make_right();
    void make_issued();
    void show_kind();
    void show_other();
    bool is_progress() const { return kind() == progress_kind; }
    std::string kind() const;
    PdfPreview& shown_preview() { return is_progress() ? *preview_ : other_->preview(); }
    app::ProgressRequest wanted() const;
    void ask_draft();
    void show_draft(const app::ProgressDraft& draft);
    void show_notes(const app::ProgressDraft& draft);
    void clear_notes();
    void show_obstacle(std::exception_ptr thrown);
    void say_obstacle(const wxString& words, wxButton* way_out = nullptr);
    void show_pages(std::shared_ptr<const PdfPages> pages, const wxString& text);
    void show_issued(const std::vector<app::IssuedLine>& lines);
    void read_issued(const std::string& id);
    void print();
    /// True when the printer took them.
    bool print_pages(std::shared_ptr<const PdfPages> pages);
    void save_pdf();
    void confirm_paper();
    void put_away();

    std::vector<Choice> kinds_;
    wxChoice* kind_ = nullptr;
    wxPanel* progress_ = nullptr; ///< everything of the client progress report
    OtherReport* other_ = nullptr;
    ReportForm* form_ = nullptr;
    PdfPreview* preview_ = nullptr;
    wxPanel* notes_ = nullptr;
    wxPanel* obstacle_ = nullptr;
    RowList* issued_ = nullptr;
    wxPanel* issued_panel_ = nullptr;
    wxButton* print_ = nullptr;
    wxButton* save_ = nullptr;
    Saver saver_;
    wxTimer later_;
    bool is_fresh_ = true;                         ///< nothing was shown yet
    int asked_ = 0;                                ///< only the last draft asked for is shown
    std::optional<std::string> paper_reason_;      ///< why a person who wants none gets paper
    std::shared_ptr<const PdfPages> issued_pages_; ///< while a report that was given out is read
};

}
