#pragma once

#include "desktop/editing/saver.hpp"
#include "desktop/reports/other_report_form.hpp"
#include "desktop/reports/pdf_preview.hpp"

#include <atomic>

namespace desktop {

/// Any report but the client progress report: what is asked for at the left, the very pages at the right. Long ones say
/// how far they are and can be stopped.
class OtherReport : public wxPanel {
public:
    OtherReport(wxWindow* parent, Desk& desk);

    /// Begins with a kind; what was typed for it before comes back.
    void show(const std::string& kind, AboutReport about);
    /// Lays the pages out again, once there is something to lay out.
    void refresh();
    void keep_typed();
    void print();
    void save_pdf();
    PdfPreview& preview() { return *preview_; }

    /// Called when one was given out.
    std::function<void()> given_out = [] {};

private:
    /// How far a report is that is being put together; shared with the practice's thread.
    struct Work {
        std::atomic<bool> is_stopped = false;
        std::atomic<int> done = 0;
        std::atomic<int> of = 0;
    };

    wxWindow* make_left();
    wxWindow* make_right();
    void on_changed();
    void forget_draft();
    void ask_draft();
    void watch(app::ReportRequest& wanted);
    void show_draft(const app::ReportDraft& draft);
    void show_notes(const app::ReportDraft& draft);
    void show_obstacle(std::exception_ptr thrown);
    void say(const wxString& words, bool offers_reason = false);
    void say_how_far();
    void stop();
    void let_out(bool may);
    void confirm_paper();
    void keep_given(std::function<void(app::OpenPractice&)> keep, const wxString& words);

    Desk& desk_;
    std::string kind_;
    domain::Id<domain::CareCase> care_case_;
    OtherReportForm* form_ = nullptr;
    wxPanel* notes_ = nullptr;
    wxPanel* obstacle_ = nullptr;
    wxStaticText* obstacle_words_ = nullptr;
    wxButton* confirm_ = nullptr;
    wxPanel* working_ = nullptr;
    wxStaticText* how_far_ = nullptr;
    wxGauge* gauge_ = nullptr;
    PdfPreview* preview_ = nullptr;
    wxButton* save_ = nullptr;
    wxButton* print_ = nullptr;
    Saver saver_;
    wxTimer later_;
    wxTimer watch_;
    std::shared_ptr<Work> work_;
    wxLongLong since_ = 0;
    int asked_ = 0;
    std::optional<std::string> paper_reason_;
    app::ReportRequest drafted_request_;
    std::shared_ptr<const app::ReportDraft> draft_; ///< what the pages show; nothing while they are not as asked for
};

}
